/**
 * Markup from strangers, and the text in it: {@link io.wireroom.ingest.markup.Html} reads it without exception, {@link
 * io.wireroom.ingest.markup.PlainText} and {@link io.wireroom.ingest.markup.TextLength} make text comparable, and {@link
 * io.wireroom.ingest.markup.PhraseTable} finds words in it.
 */
@NullMarked
package io.wireroom.ingest.markup;

import org.jspecify.annotations.NullMarked;

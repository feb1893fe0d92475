/**
 * What a page says: an article's text and what is known about it, or the reason why there is none. The text is chosen block
 * by block, by trees that were trained on labelled pages (package {@code body}); metadata comes from JSON-LD, meta elements,
 * microdata and the text, in the order that was measured to be right most often. Linear in the size of the page, and never
 * recursive.
 */
@NullMarked
package io.wireroom.ingest.extract;

import org.jspecify.annotations.NullMarked;

/** Makes markup from strangers fit for Jsoup before it is parsed: {@link io.wireroom.ingest.markup.TagNames}. */
@NullMarked
package io.wireroom.ingest.markup;

import org.jspecify.annotations.NullMarked;

/** From bytes to a document, or the reason why there is none: limits, charset, and the walls that stand where a page should be. */
@NullMarked
package io.wireroom.ingest.extract.page;

import org.jspecify.annotations.NullMarked;

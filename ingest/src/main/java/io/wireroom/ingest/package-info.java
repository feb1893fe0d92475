/** Follows feeds, fetches their articles, extracts the text and publishes it; each step is a package of its own. */
@NullMarked
package io.wireroom.ingest;

import org.jspecify.annotations.NullMarked;

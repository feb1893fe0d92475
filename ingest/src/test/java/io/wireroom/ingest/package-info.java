/** Ingest against a real broker and a local site. */
@NullMarked
package io.wireroom.ingest;

import org.jspecify.annotations.NullMarked;

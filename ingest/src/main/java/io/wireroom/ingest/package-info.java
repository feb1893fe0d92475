/** Placeholder of the frame. */
@NullMarked
package io.wireroom.ingest;

import org.jspecify.annotations.NullMarked;

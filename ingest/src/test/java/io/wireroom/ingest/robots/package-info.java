/** Tests of {@code io.wireroom.ingest.robots}. */
@NullMarked
package io.wireroom.ingest.robots;

import org.jspecify.annotations.NullMarked;

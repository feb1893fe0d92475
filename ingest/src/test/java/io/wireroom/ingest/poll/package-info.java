/** Tests of {@code io.wireroom.ingest.poll}. */
@NullMarked
package io.wireroom.ingest.poll;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code io.wireroom.ingest.publish}. */
@NullMarked
package io.wireroom.ingest.publish;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code io.wireroom.ingest.fetch}. */
@NullMarked
package io.wireroom.ingest.fetch;

import org.jspecify.annotations.NullMarked;

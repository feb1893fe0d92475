/** Tests of {@code io.wireroom.ingest.pace}. */
@NullMarked
package io.wireroom.ingest.pace;

import org.jspecify.annotations.NullMarked;

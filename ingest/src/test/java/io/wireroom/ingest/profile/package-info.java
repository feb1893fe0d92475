/** Tests of {@code io.wireroom.ingest.profile}. */
@NullMarked
package io.wireroom.ingest.profile;

import org.jspecify.annotations.NullMarked;

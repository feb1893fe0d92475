/** Tests of the way from record to committed offset. */
@NullMarked
package io.wireroom.sink.consume;

import org.jspecify.annotations.NullMarked;

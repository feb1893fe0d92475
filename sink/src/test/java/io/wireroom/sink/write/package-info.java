/** Tests of requests and answers. */
@NullMarked
package io.wireroom.sink.write;

import org.jspecify.annotations.NullMarked;

/** Records and servers for the sink's tests. */
@NullMarked
package io.wireroom.sink.testing;

import org.jspecify.annotations.NullMarked;

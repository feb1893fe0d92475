/** Tests of the sink as a whole, on real servers. */
@NullMarked
package io.wireroom.sink;

import org.jspecify.annotations.NullMarked;

/** Placeholder of the frame. */
@NullMarked
package io.wireroom.sink;

import org.jspecify.annotations.NullMarked;

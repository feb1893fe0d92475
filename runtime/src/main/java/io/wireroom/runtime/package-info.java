/** Placeholder of the frame. */
@NullMarked
package io.wireroom.runtime;

import org.jspecify.annotations.NullMarked;

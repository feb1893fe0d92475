/** Placeholder of the frame. */
@NullMarked
package io.wireroom.embedded;

import org.jspecify.annotations.NullMarked;

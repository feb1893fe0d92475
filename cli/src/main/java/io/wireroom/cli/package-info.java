/** Placeholder of the frame. */
@NullMarked
package io.wireroom.cli;

import org.jspecify.annotations.NullMarked;

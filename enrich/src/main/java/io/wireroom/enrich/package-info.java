/** Placeholder of the frame. */
@NullMarked
package io.wireroom.enrich;

import org.jspecify.annotations.NullMarked;

/** Which addresses may be called: decided after names are resolved, and again when a connection is made. */
@NullMarked
package io.wireroom.runtime.address;

import org.jspecify.annotations.NullMarked;

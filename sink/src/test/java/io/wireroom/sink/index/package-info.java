/** Tests of templates and index names. */
@NullMarked
package io.wireroom.sink.index;

import org.jspecify.annotations.NullMarked;

/** {@code wireroom rejections}: the dead letters, to list, to look at and to send again. */
@NullMarked
package io.wireroom.cli.rejection;

import org.jspecify.annotations.NullMarked;

/** {@code wireroom replay} and changes of the taxonomy, against real servers. */
@NullMarked
package io.wireroom.cli.replay;

import org.jspecify.annotations.NullMarked;

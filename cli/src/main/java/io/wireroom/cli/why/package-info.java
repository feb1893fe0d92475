/** The {@code why} command: what two articles are to each other, and by what evidence. */
@NullMarked
package io.wireroom.cli.why;

import org.jspecify.annotations.NullMarked;

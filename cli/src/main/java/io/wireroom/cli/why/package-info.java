/** The {@code why} command: why an article has its tags, or what two articles are to each other, and by what evidence. */
@NullMarked
package io.wireroom.cli.why;

import org.jspecify.annotations.NullMarked;

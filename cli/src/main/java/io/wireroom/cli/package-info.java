/** The {@code wireroom} command: its tree of subcommands, and how failures become one line and an exit code. */
@NullMarked
package io.wireroom.cli;

import org.jspecify.annotations.NullMarked;

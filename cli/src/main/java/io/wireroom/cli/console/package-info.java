/** What every subcommand shares: the global options, the streams it prints to, exit codes, JSON lines. */
@NullMarked
package io.wireroom.cli.console;

import org.jspecify.annotations.NullMarked;

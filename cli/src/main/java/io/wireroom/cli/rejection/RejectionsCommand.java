package io.wireroom.cli.rejection;

import picocli.CommandLine.Command;

/** {@code wireroom rejections}: groups its subcommands. */
@Command(
        name = "rejections",
        description = "What could not be processed: lists, shows and retries it.",
        synopsisSubcommandLabel = "COMMAND")
public final class RejectionsCommand {}

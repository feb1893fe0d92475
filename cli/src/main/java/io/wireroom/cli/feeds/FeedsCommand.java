package io.wireroom.cli.feeds;

import picocli.CommandLine.Command;

/** {@code wireroom feeds}: groups its subcommands. */
@Command(
        name = "feeds",
        description =
                "The subscriptions: lists, adds, removes, imports and exports them; previews a feed, explains its next poll.",
        synopsisSubcommandLabel = "COMMAND")
public final class FeedsCommand {}

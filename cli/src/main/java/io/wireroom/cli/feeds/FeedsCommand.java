package io.wireroom.cli.feeds;

import picocli.CommandLine.Command;

/** {@code wireroom feeds}: groups its subcommands. */
@Command(
        name = "feeds",
        description =
                "The subscriptions: lists, adds, removes, imports and exports them; finds, previews and explains feeds.",
        footer = {
            "  wireroom feeds find example.org",
            "  wireroom feeds preview https://example.org/feed.xml",
            "  wireroom feeds add https://example.org/feed.xml",
            "  wireroom feeds import subscriptions.opml",
            "  wireroom feeds list --failing",
            "  wireroom feeds explain https://example.org/feed.xml"
        },
        synopsisSubcommandLabel = "COMMAND")
public final class FeedsCommand {}

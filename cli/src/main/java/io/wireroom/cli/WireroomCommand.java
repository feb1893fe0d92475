package io.wireroom.cli;

import io.wireroom.cli.console.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireroom} itself: the global options; everything else is a subcommand. */
@Command(
        name = "wireroom",
        versionProvider = Version.class,
        description = {
            "Follows news feeds, publishes every article once to Kafka, marks each with the actors and",
            "topics it is about, recognises copies and stories, and indexes the result in Elasticsearch."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  wireroom demo                        everything on this machine, with a small site of its own",
            "  wireroom up --feeds my.opml          the whole pipeline on real feeds",
            "  wireroom tail --topic ai-policy      what comes out, as it comes",
            "  wireroom extract page.html           what extraction makes of a page"
        })
final class WireroomCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills it; subcommands read it
    private final Invocation invocation;

    @Option(names = "--version", versionHelp = true, description = "Shows the version and the Java it runs on.")
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean version;

    WireroomCommand(Invocation invocation) {
        this.invocation = invocation;
    }
}

package io.wireroom.cli.taxonomy;

import picocli.CommandLine.Command;

/** {@code wireroom taxonomy}: groups its subcommands. */
@Command(
        name = "taxonomy",
        description =
                "The actors and topics to look for: validates, tests, searches for, compares, applies, exports and"
                        + " imports them, and lists who is rising.",
        synopsisSubcommandLabel = "COMMAND")
public final class TaxonomyCommand {}

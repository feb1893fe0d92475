package io.wireroom.cli.settings;

import picocli.CommandLine.Command;

/** {@code wireroom config}: groups its subcommands. */
@Command(name = "config", description = "Checks and shows the configuration.", synopsisSubcommandLabel = "COMMAND")
public final class ConfigCommand {}

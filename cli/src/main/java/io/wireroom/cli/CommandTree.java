package io.wireroom.cli;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Surroundings;
import io.wireroom.cli.settings.ConfigCheckCommand;
import io.wireroom.cli.settings.ConfigCommand;
import io.wireroom.cli.settings.ConfigShowCommand;
import io.wireroom.cli.settings.SettingsCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** The tree of all subcommands, wired to one invocation. */
public final class CommandTree {
    private CommandTree() {}

    /** The whole command, ready to execute once. */
    public static CommandLine of(Surroundings surroundings) {
        Invocation invocation = new Invocation(SettingsCatalogue.all(), surroundings);
        CommandLine root = new CommandLine(new WireroomCommand(invocation));
        addAll(root, invocation);
        Failures failures = new Failures(invocation);
        root.setOut(surroundings.outWriter())
                .setErr(surroundings.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler(failures::failed)
                .setExecutionStrategy(parsed -> {
                    Logs.configure(invocation, parsed);
                    return new RunLast().execute(parsed);
                });
        HelpText.apply(root);
        return root;
    }

    private static void addAll(CommandLine root, Invocation invocation) {
        root.addSubcommand(config(invocation));
    }

    private static CommandLine config(Invocation invocation) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(invocation))
                .addSubcommand(new ConfigShowCommand(invocation));
    }
}

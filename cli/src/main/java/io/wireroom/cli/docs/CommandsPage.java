package io.wireroom.cli.docs;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code docs/cli.md}. */
final class CommandsPage {
    private static final String HEAD = """
            # The wireroom command

            What `--help` says of each command. Global options, exit codes and environment are those of `wireroom` itself.
            """;

    /** What every command's help repeats. */
    private static final Set<String> REPEATED = Set.of(
            "globalOptions",
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

    private CommandsPage() {}

    static String text(Function<Surroundings, CommandLine> tree) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine root = tree.apply(new Surroundings(Map.of(), nowhere, nowhere, StopSignal.manual()));
        StringBuilder page = new StringBuilder(HEAD);
        add(page, root);
        return page.toString();
    }

    private static void add(StringBuilder page, CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (command.getParent() != null) {
            usage.sectionKeys(usage.sectionKeys().stream()
                    .filter(key -> !REPEATED.contains(key))
                    .toList());
        }
        page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        command.getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
        command.getSubcommands().values().forEach(child -> add(page, child));
    }
}

package io.wireroom.cli;

import io.wireroom.cli.console.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives every command's help the same sections: description, options, global options, examples, exit codes, environment. */
final class HelpText {
    private static final String GLOBAL = "globalOptions";
    private static final String ENVIRONMENT = "environment";
    private static final int WIDTH = 110;

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("WIREROOM_CONFIG", "Configuration file where --config is not given.");
        VARIABLES.put("WIREROOM_<SETTING>", "A setting's value, such as WIREROOM_KAFKA_BOOTSTRAP_SERVERS.");
        VARIABLES.put("WIREROOM_JAVA_OPTS", "Options for the JVM, such as -Xmx2g, over those of the start script.");
        VARIABLES.put("JAVA_HOME", "The Java (17 or later) that runs it; else the java on the PATH.");
    }

    private HelpText() {}

    static void apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH);
        usage.synopsisHeading("Usage: ").descriptionHeading("%n").optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.meanings());
        if (usage.footer().length > 0) {
            usage.footerHeading("%nExamples:%n");
        }
        usage.parameterListHeading("%nParameters:%n").sortOptions(false);
        usage.sectionMap().put(GLOBAL, HelpText::globalOptions);
        usage.sectionMap().put(ENVIRONMENT, HelpText::environment);
        usage.sectionKeys(sections(usage.sectionKeys()));
        command.getSubcommands().values().forEach(HelpText::apply);
    }

    /** Examples before exit codes, global options after the command's own. */
    private static List<String> sections(List<String> defaults) {
        List<String> keys = new ArrayList<>(defaults);
        List<String> moved = List.of(
                UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
                UsageMessageSpec.SECTION_KEY_FOOTER,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);
        keys.removeAll(moved);
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING), GLOBAL);
        keys.addAll(moved);
        keys.add(ENVIRONMENT);
        return keys;
    }

    private static String globalOptions(Help help) {
        Help.Layout layout = help.createDefaultLayout();
        for (OptionSpec option : help.commandSpec().options()) {
            if (option.hidden() && (option.root() != null || help.commandSpec().parent() == null)) {
                layout.addOption(option, help.createDefaultParamLabelRenderer());
            }
        }
        return String.format("%nGlobal options:%n") + layout;
    }

    private static String environment(Help help) {
        if (help.commandSpec().parent() != null) {
            return "";
        }
        return VARIABLES.entrySet().stream()
                .map(v -> String.format("  %-20s %s%n", v.getKey(), v.getValue()))
                .collect(Collectors.joining("", String.format("%nEnvironment:%n"), ""));
    }
}

package io.wireroom.cli.settings;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom config show}. */
@Command(
        name = "show",
        description = {
            "Prints every setting with its effective value and where that came from.",
            "What is printed is a valid configuration file. Secrets are shown as ***."
        },
        footer = {
            "  wireroom config show",
            "  wireroom config show --given --config wireroom.yaml",
            "  wireroom config show --json | jq -r 'select(.origin != \"default\").name'"
        })
public final class ConfigShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--given", description = "Only settings that file, environment or options set.")
    private boolean given;

    @Option(names = "--json", description = "A JSON object a line: name, value, origin.")
    private boolean json;

    public ConfigShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        EffectiveSettings all = EffectiveSettings.of(invocation.configuration());
        EffectiveSettings shown = given ? all.given() : all;
        if (json) {
            JsonLines.to(invocation.out()).writeAll(shown.asMaps());
        } else {
            shown.asYaml().forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}

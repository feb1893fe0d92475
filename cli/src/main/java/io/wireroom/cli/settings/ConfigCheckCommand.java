package io.wireroom.cli.settings;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code wireroom config check}. */
@Command(
        name = "check",
        description = {
            "Checks file, environment and options and reports every problem at once.",
            "Unknown names, values that do not fit their type or bounds, files that cannot be read. Asks no service."
        },
        footer = {
            "  wireroom config check --config wireroom.yaml",
            "  WIREROOM_SINK_BULK_ACTIONS=1000 wireroom config check"
        })
public final class ConfigCheckCommand implements Callable<Integer> {
    private final Invocation invocation;

    public ConfigCheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        int given = EffectiveSettings.of(invocation.configuration()).given().size();
        String settings = given == 1 ? "1 setting is" : given + " settings are";
        invocation.out().println("The configuration is sound; " + settings + " given, the others at their defaults.");
        return ExitCode.DONE;
    }
}

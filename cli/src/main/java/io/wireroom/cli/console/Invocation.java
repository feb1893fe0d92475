package io.wireroom.cli.console;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.ConfigurationLoader;
import io.wireroom.runtime.config.Setting;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * One run of the command: the options that every subcommand takes, the environment, and the streams it prints to.
 * Subcommands are given it when they are made and read it once they are called.
 */
public final class Invocation {
    /** Environment variable that names the configuration file where {@code --config} does not. */
    public static final String CONFIG_VARIABLE = "WIREROOM_CONFIG";

    private final List<Setting<?>> settings;
    private final Surroundings surroundings;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "YAML file of settings; the environment's WIREROOM_CONFIG where not given.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "Sets one setting, over file and environment; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "Logs more, and shows the stack trace of a failure.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "How log lines are written to stderr.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean help;

    /**
     * An invocation before its options are parsed.
     *
     * @param settings every setting that a configuration may name
     * @param surroundings the process around it
     */
    public Invocation(List<Setting<?>> settings, Surroundings surroundings) {
        this.settings = List.copyOf(settings);
        this.surroundings = surroundings;
    }

    /**
     * The effective configuration: defaults, file, environment, options, later ones winning.
     *
     * @throws io.wireroom.runtime.config.ConfigurationException naming every problem
     */
    public Configuration configuration() {
        ConfigurationLoader loader = new ConfigurationLoader(settings);
        configFile().ifPresent(loader::file);
        return loader.environment(surroundings.environment())
                .values(values, "option --set")
                .load();
    }

    /** The configuration file, when one is named. */
    public Optional<Path> configFile() {
        return Optional.ofNullable(config)
                .or(() -> Optional.ofNullable(surroundings.environment().get(CONFIG_VARIABLE))
                        .map(Path::of));
    }

    /** A parameter that picocli has seen to be given. */
    public static <T> T required(@Nullable T parameter) {
        return Objects.requireNonNull(parameter, "picocli refuses a call without it");
    }

    /** Variables of the process. */
    public Map<String, String> environment() {
        return surroundings.environment();
    }

    /** Where results go. */
    public PrintStream out() {
        return surroundings.out();
    }

    /** Where messages, progress and logs go. */
    public PrintStream err() {
        return surroundings.err();
    }

    /** The wish to stop; only commands that run until they are stopped ask for it. */
    public StopSignal stopSignal() {
        return surroundings.stopSignal();
    }

    public boolean verbose() {
        return verbose;
    }

    public LogFormat logFormat() {
        return logFormat;
    }
}

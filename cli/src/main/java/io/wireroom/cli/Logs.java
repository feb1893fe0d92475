package io.wireroom.cli;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Narrator;
import io.wireroom.cli.console.Service;
import java.util.Locale;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine.ParseResult;

/** Tells log4j2 where and how much to log. */
final class Logs {
    private Logs() {}

    /**
     * Services log from INFO, other commands from WARN, each a step more when asked to be verbose; narrators
     * log to a file unless they are verbose. Loggers that were made while the options were being read take it over.
     */
    static void configure(Invocation invocation, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Object command = last.commandSpec().userObject();
        boolean service = command instanceof Service;
        String usual = service ? "info" : "warn";
        String more = service ? "debug" : "info";
        setWhereAbsent("wireroom.log.level", invocation.verbose() ? more : usual);
        if (command instanceof Narrator && !invocation.verbose()) {
            setWhereAbsent("wireroom.log.to", "file");
            setWhereAbsent("wireroom.log.file", Narrator.logFile().toString());
        }
        setWhereAbsent("wireroom.log.to", invocation.logFormat().name().toLowerCase(Locale.ROOT));
        Configurator.reconfigure();
    }

    private static void setWhereAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}

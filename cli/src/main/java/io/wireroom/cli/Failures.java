package io.wireroom.cli;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.runtime.config.ConfigurationException;
import io.wireroom.runtime.http.PortTakenException;
import io.wireroom.runtime.kafka.KafkaUnreachableException;
import java.io.PrintStream;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines on stderr and an exit code; a stack trace only where it is asked for. */
final class Failures {
    private final Invocation invocation;

    Failures(Invocation invocation) {
        this.invocation = invocation;
    }

    /** What a failure looks like to its user. */
    private record Outcome(int exitCode, List<String> lines) {
        static Outcome of(int exitCode, Throwable failure) {
            String message = failure.getMessage();
            return new Outcome(
                    exitCode, List.of(message == null ? failure.getClass().getSimpleName() : message));
        }
    }

    int wrongUsage(ParameterException failure, String[] args) {
        PrintStream err = invocation.err();
        CommandLine command = failure.getCommandLine();
        err.println("wireroom: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().flush();
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        trace(failure);
        return ExitCode.USAGE;
    }

    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        Outcome outcome = outcome(failure);
        invocation.out().flush();
        outcome.lines().forEach(line -> invocation.err().println("wireroom: " + line));
        trace(failure);
        return outcome.exitCode();
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof CommandFailure expected) {
            return new Outcome(expected.exitCode(), expected.lines());
        }
        if (failure instanceof ConfigurationException configuration) {
            return new Outcome(ExitCode.USAGE, configuration.problems());
        }
        if (failure instanceof PortTakenException) {
            return Outcome.of(ExitCode.USAGE, failure);
        }
        if (failure instanceof EmbeddedServerException server) {
            return Outcome.of(server.reason() == Reason.START_FAILED ? ExitCode.UNREACHABLE : ExitCode.USAGE, failure);
        }
        if (failure instanceof KafkaUnreachableException || failure instanceof RetriableException) {
            return Outcome.of(ExitCode.UNREACHABLE, failure);
        }
        return new Outcome(
                ExitCode.CHECK_FAILED,
                List.of("unexpected failure: " + failure + "; run it again with -v to see where, and report it"));
    }

    private void trace(Throwable failure) {
        if (invocation.verbose()) {
            failure.printStackTrace(invocation.err());
        }
    }
}

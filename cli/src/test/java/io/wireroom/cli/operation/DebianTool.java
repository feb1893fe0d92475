package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that tests need and that {@code bin/tools} installs; a test that misses it fails, and says so. */
public enum DebianTool {
    KCAT,
    PROMETHEUS,
    PROMTOOL;

    private static final long PATIENCE_SECONDS = 300;

    /**
     * What a run said.
     *
     * @param output stdout and stderr
     */
    public record Run(int exitCode, String output) {
        public void assertPassed() {
            assertThat(exitCode).as(output).isZero();
        }
    }

    /** Where it is on the PATH. */
    public Path path() {
        String name = name().toLowerCase(Locale.ROOT);
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not installed: run bin/tools"));
    }

    /** Runs it to its end. */
    public Run run(String... arguments) throws IOException, InterruptedException {
        return run(new byte[0], arguments);
    }

    /** Runs it to its end with some input. */
    public Run run(byte[] input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("wireroom-tool-", ".txt");
        Path given = Files.write(Files.createTempFile("wireroom-tool-", ".in"), input);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(given.toFile())
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(command + " ended in time").isTrue();
            return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
            Files.delete(given);
        }
    }
}

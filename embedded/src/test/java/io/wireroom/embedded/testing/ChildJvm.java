package io.wireroom.embedded.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A main class in a JVM of its own, on this test's class path and with its {@code wireroom.*} system properties, so that
 * a test can kill it. What it prints (both streams) goes to a file and can be waited for.
 */
public final class ChildJvm implements AutoCloseable {

    private static final List<String> JVM_OPTIONS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8");

    private final Process process;
    private final Path output;
    private final List<String> lines = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean ended;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the class's main method.
     *
     * @param output file that gets what the child prints; it is replaced
     */
    public static ChildJvm start(Path output, Class<?> mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(ourProperties());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(List.of(arguments));
        try {
            ChildJvm child = new ChildJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), output);
            Thread reader = new Thread(child::readOutput, "child-output-" + child.pid());
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The file with what the child has printed. */
    public Path output() {
        return output;
    }

    /**
     * Waits for a line, printed already or still to come, and answers it.
     *
     * @throws AssertionError where the child ends or the time is over without it; names the last lines
     */
    public String awaitLine(Predicate<String> wanted, Duration limit) {
        CompletableFuture<String> found = new CompletableFuture<>();
        synchronized (lines) {
            waiting.add(new Waiting(wanted, found));
            lines.stream().filter(wanted).findFirst().ifPresent(found::complete);
            if (ended) {
                found.completeExceptionally(new IllegalStateException("child ended"));
            }
        }
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no such line within " + limit + "; " + lastLines(), e);
        } catch (ExecutionException e) {
            throw new AssertionError("the child ended without such a line; " + lastLines(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Waits for a line that contains the text. */
    public String awaitLine(String text, Duration limit) {
        return awaitLine(line -> line.contains(text), limit);
    }

    /** Ends the child as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(30));
    }

    /** Asks the child to end as {@code kill} does; its shutdown hooks run. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the child's end and answers its exit code. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + "; " + lastLines());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Kills the child where it still runs. */
    @Override
    public void close() {
        kill();
    }

    private static List<String> ourProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("wireroom."))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader(UTF_8);
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(output), true);
                Stream<String> printed = reader.lines()) {
            printed.forEach(line -> {
                file.println(line);
                take(line);
            });
        } catch (IOException | UncheckedIOException e) {
            take("output ends: " + e.getMessage());
        }
        synchronized (lines) {
            ended = true;
            waiting.forEach(waiter -> waiter.found().completeExceptionally(new IllegalStateException("child ended")));
        }
    }

    private void take(String line) {
        synchronized (lines) {
            lines.add(line);
            waiting.stream()
                    .filter(waiter -> waiter.wanted().test(line))
                    .forEach(waiter -> waiter.found().complete(line));
        }
    }

    private String lastLines() {
        synchronized (lines) {
            return "its last lines are:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        }
    }

    private record Waiting(Predicate<String> wanted, CompletableFuture<String> found) {}
}

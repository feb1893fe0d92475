package io.wireroom.embedded.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The child JVM. It says on its standard output that its node has started, writes all else to a file, and ends when its
 * standard input does: the operating system closes that when this process ends, however it ends.
 */
final class NodeProcess implements AutoCloseable {

    private static final String STARTED = "SEARCH_NODE_STARTED";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final int LAST_LINES = 200;

    private final Process process;
    private final Path log;

    private NodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static NodeProcess launch(NodeCommand command) {
        NodeFolders folders = command.folders();
        try {
            Process process = new ProcessBuilder(command.line())
                    .directory(folders.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.to(folders.log().toFile()))
                    .start();
            return new NodeProcess(process, folders.log());
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    Reason.START_FAILED, "The child process of Elasticsearch cannot be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the node has started.
     *
     * @throws EmbeddedServerException with {@link Reason#START_FAILED} when the child ended or the time is over
     */
    void awaitStarted(Duration limit) throws InterruptedException {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Thread listener = new Thread(() -> started.complete(saysStarted()), "search-node-output");
        listener.setDaemon(true);
        listener.start();
        try {
            if (!started.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("ended before it was ready");
            }
        } catch (TimeoutException | ExecutionException e) {
            throw failed("was not ready within " + limit.toSeconds() + " s");
        }
    }

    EmbeddedServerException failed(String what) {
        return new EmbeddedServerException(
                Reason.START_FAILED, "Elasticsearch " + what + lastError() + ". Its log is " + log + ".");
    }

    /** Ends the child in good order; by force where that takes too long. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the child's output as far as the one line that it has; false where it ends without. */
    private boolean saysStarted() {
        try {
            BufferedReader output = process.inputReader(UTF_8);
            return output.lines().anyMatch(STARTED::equals);
        } catch (UncheckedIOException closed) {
            return false;
        }
    }

    private String lastError() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .filter(line ->
                            line.startsWith("Caused by: ") || line.contains("Exception: ") || line.contains("rror: "))
                    .reduce((earlier, later) -> later)
                    .map(line -> ": " + line.strip())
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}

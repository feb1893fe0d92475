package io.wireroom.embedded.search;

import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The child that last ran on a folder. When its parent was killed it still needs a moment to close its node, and until
 * then the node's own lock stands; whoever has taken the data folder may wait for it and, in the end, end it.
 */
record Predecessor(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Notes the child that now runs on the folder. */
    void become(long pid) {
        try {
            Files.writeString(pidFile(), Long.toString(pid));
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    Reason.FOLDER_UNUSABLE, "Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Returns once no child of an earlier process runs on the folder. */
    void awaitEnd() throws InterruptedException {
        Optional<ProcessHandle> running = running();
        if (running.isPresent() && !endsWithin(running.get(), PATIENCE)) {
            running.get().destroyForcibly();
            endsWithin(running.get(), PATIENCE);
        }
    }

    /** Process ids are used again, so the command line has to name our folder. */
    private Optional<ProcessHandle> running() {
        try {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(folder.toString()))
                            .isPresent());
        } catch (IOException | NumberFormatException noPredecessor) {
            return Optional.empty();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }

    private Path pidFile() {
        return folder.resolve("node.pid");
    }
}

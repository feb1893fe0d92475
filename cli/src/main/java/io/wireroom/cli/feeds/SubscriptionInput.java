package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.ingest.subscription.RefusedEntry;
import io.wireroom.ingest.subscription.SubscriptionFile;
import io.wireroom.ingest.subscription.SubscriptionReading;
import io.wireroom.schemas.record.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads subscription files for commands: all or nothing. */
public final class SubscriptionInput {
    private SubscriptionInput() {}

    /**
     * The subscriptions of an OPML or YAML file.
     *
     * @throws CommandFailure naming file, line and key of each problem
     */
    public static List<Subscription> read(Path file, Instant addedAt) {
        SubscriptionReading reading = SubscriptionFile.read(file.toString(), content(file), addedAt);
        if (!reading.refused().isEmpty()) {
            throw CommandFailure.usage(
                    reading.refused().stream().map(RefusedEntry::toString).toList());
        }
        return reading.subscriptions();
    }

    /**
     * What an OPML or YAML file holds, the good and the bad.
     *
     * @throws CommandFailure when nothing in it can be taken
     */
    public static SubscriptionReading readWhatIsGood(Path file, Instant addedAt) {
        SubscriptionReading reading = SubscriptionFile.read(file.toString(), content(file), addedAt);
        if (reading.subscriptions().isEmpty()) {
            throw CommandFailure.usage(
                    reading.refused().stream().map(RefusedEntry::toString).toList());
        }
        return reading;
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > SubscriptionFile.MAX_BYTES) {
                throw CommandFailure.usage(file + ": longer than " + SubscriptionFile.MAX_BYTES + " bytes; split it");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(file + ": no such file");
        } catch (IOException e) {
            throw CommandFailure.usage(file + ": cannot be read: " + e.getMessage());
        }
    }
}

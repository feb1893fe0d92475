package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the resolution of a new version of an article. */
public final class Resolutions {
    private Resolutions() {}

    /**
     * A resolution that waits for the shards asked.
     *
     * @param former the resolution of the version before; null for none
     * @param version the new version
     * @param orderedAt the article's place in the total order
     * @param expiresAt when it leaves the window
     * @param left ids of topics that it was emitted with and has no more
     */
    public record Opening(
            @Nullable Resolution former, int version, Instant orderedAt, Instant expiresAt, List<String> left) {}

    /** The resolution, not yet settled. */
    public static Resolution open(Opening opening, List<Integer> shards, Instant at) {
        Optional<Resolution> former = Optional.ofNullable(opening.former());
        return Resolution.newBuilder()
                .setVersion(opening.version())
                .setOrderedAt(opening.orderedAt())
                .setExpiresAt(opening.expiresAt())
                .setOpenedAt(at)
                .setAwaited(shards)
                .setOutcome(former.flatMap(Resolution::getOutcome).orElse(null))
                .setRevision(former.map(Resolution::getRevision).orElse(0L))
                .setLeft(opening.left())
                .build();
    }
}

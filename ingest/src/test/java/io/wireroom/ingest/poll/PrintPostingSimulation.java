package io.wireroom.ingest.poll;

import io.wireroom.ingest.profile.PostingProfile;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prints what the simulations of posting profiles find; not part of the tests, run by {@code -Dtest=PrintPostingSimulation}. */
class PrintPostingSimulation {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int FEEDS = 40;
    private static final int ROUNDS = 50_000;

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void polling(PostingKind kind) {
        System.out.println(kind + "\n  without: " + PollingOutcome.of(kind, FEEDS, false) + "\n  with:    "
                + PollingOutcome.of(kind, FEEDS, true));
    }

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void silence(PostingKind kind) {
        System.out.println(kind + ": " + SilenceOutcome.of(kind, FEEDS));
    }

    /** What a profile costs a poll: reading it, the aim, learning an entry, the percentile, writing it. */
    @Test
    void cost() {
        PostingProfile profile = PostingProfile.first(List.of(), START);
        for (int hour = 0; hour < 2_000; hour++) {
            profile = read(profile, hour);
        }
        ByteBuffer bytes = profile.bytes();
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            int aims = 0;
            for (int i = 0; i < ROUNDS; i++) {
                Instant from = START.plusSeconds(7_200_000L + i);
                aims += ProfileAim.of(PostingProfile.of(bytes), from, from.plusSeconds(3_600))
                        .map(aim -> 1)
                        .orElse(0);
            }
            long aimed = System.nanoTime();
            int written = 0;
            for (int i = 0; i < ROUNDS; i++) {
                PostingProfile learnt = read(PostingProfile.of(bytes), 2_001);
                written += learnt.bytes().remaining()
                        + (learnt.remarkableFrom(START).isPresent() ? 1 : 0);
            }
            long learned = System.nanoTime();
            System.out.printf(
                    "aim %.1f us, learning %.1f us (%d, %d)%n",
                    (aimed - start) / 1e3 / ROUNDS, (learned - aimed) / 1e3 / ROUNDS, aims, written);
        }
    }

    private static PostingProfile read(PostingProfile profile, int hour) {
        Instant at = START.plusSeconds(3_600L * hour + 60);
        return profile.read(List.of(Optional.of(at)), at.minusSeconds(600), at.plusSeconds(600), 30);
    }
}

package io.wireroom.ingest.poll;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prints what the simulations of posting profiles find; not part of the tests, run by {@code -Dtest=PrintPostingSimulation}. */
class PrintPostingSimulation {
    private static final int FEEDS = 40;

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
}

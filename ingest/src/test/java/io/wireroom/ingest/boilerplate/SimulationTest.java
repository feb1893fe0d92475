package io.wireroom.ingest.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.boilerplate.SimulatedSource.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a made-up source's articles keep and lose; the figures stand in decision record 0083. */
class SimulationTest {
    private static final int PAGES = 400;
    private static final int FIRST = 100;

    /** Blocks of furniture and of own text, and how many of each were taken off. */
    private static final class Tally {
        private int furniture;
        private int removed;
        private int own;
        private int lost;
        private int phrases;

        @Override
        public String toString() {
            return "furniture taken off " + removed + " of " + furniture + ", own text lost " + lost + " of " + own
                    + ", stock phrases " + phrases;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void source_ofAllKinds_losesItsFurnitureAndKeepsItsText(long seed) {
        Tally tally = run(seed);
        assertThat(tally.removed).as(tally.toString()).isGreaterThan(tally.furniture * 98 / 100);
        assertThat(tally.lost - tally.phrases).as(tally.toString()).isLessThan(tally.own / 100);
    }

    /** Counts from the hundredth page on. */
    private static Tally run(long seed) {
        SimulatedSource source = new SimulatedSource(seed);
        SeenBlocks seen = new SeenBlocks();
        Tally tally = new Tally();
        for (int i = 0; i < PAGES; i++) {
            Page page = source.next();
            CleanedBody cleaned = CleanedBody.of(String.join("\n\n", page.blocks()), seen.known());
            if (i >= FIRST) {
                count(page, cleaned.repeated(), tally);
            }
            seen.learn(PageLesson.of(page.id(), cleaned));
        }
        return tally;
    }

    private static void count(Page page, List<String> repeated, Tally tally) {
        List<String> lost = new ArrayList<>(repeated);
        lost.retainAll(page.own());
        tally.own += page.own().size();
        tally.lost += lost.size();
        if (lost.contains(SimulatedSource.PHRASE)) {
            tally.phrases++;
        }
        tally.furniture += page.blocks().size() - page.own().size();
        tally.removed += repeated.size() - lost.size();
    }
}

package io.wireroom.ingest.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration GAP = Duration.ofSeconds(10);

    private final Lanes<String> lanes = new Lanes<>(GAP);

    @Test
    void take_oneLane_givesOneAtATimeAndRestsBetween() {
        lanes.add("a", "a1", START);
        lanes.add("a", "a2", START);

        assertThat(lanes.take(at(0))).contains("a1");
        assertThat(lanes.take(at(60))).as("a1 is still out").isEmpty();
        lanes.release("a", at(60));
        assertThat(lanes.take(at(69))).as("the lane rests").isEmpty();
        assertThat(lanes.nextAt()).contains(at(70));
        assertThat(lanes.take(at(70))).contains("a2");
    }

    @Test
    void take_busyLane_holdsUpNoOther() {
        lanes.add("slow", "s1", START);
        lanes.add("slow", "s2", START);
        lanes.add("fast", "f1", START);

        assertThat(lanes.take(at(0))).contains("s1");
        assertThat(lanes.take(at(0))).contains("f1");
        assertThat(lanes.take(at(0))).isEmpty();
    }

    @Test
    void take_itemThatWaits_holdsUpNoOtherOfItsLane() {
        lanes.add("a", "later", at(100));
        lanes.add("a", "now", at(0));

        assertThat(lanes.take(at(0))).contains("now");
        lanes.release("a", at(0));
        assertThat(lanes.take(at(99))).isEmpty();
        assertThat(lanes.take(at(100))).contains("later");
    }

    @Test
    void rest_pushesTheLanesNextTurn() {
        lanes.add("a", "a1", START);
        lanes.rest("a", at(30));

        assertThat(lanes.take(at(29))).isEmpty();
        assertThat(lanes.take(at(30))).contains("a1");
    }

    @Test
    void removeIf_dropsWhatWaits() {
        lanes.add("a", "a1", START);
        lanes.add("b", "b1", START);

        lanes.removeIf("a1"::equals);

        assertThat(lanes.waiting()).isEqualTo(1);
        assertThat(lanes.take(at(0))).contains("b1");
        assertThat(lanes.take(at(0))).isEmpty();
    }

    @Test
    void sweep_keepsLanesThatAreBusyOrRest() {
        lanes.add("a", "a1", START);
        lanes.take(at(0));
        lanes.sweep(at(1_000));
        lanes.release("a", at(1_000));
        lanes.sweep(at(1_001));
        lanes.add("a", "a2", START);

        assertThat(lanes.take(at(1_009))).isEmpty();
        assertThat(lanes.take(at(1_010))).contains("a2");
    }

    @Test
    void remove_theHeadOfALane_theNextItemGoes() {
        lanes.add("a", "a1", START);
        lanes.add("a", "a2", at(5));

        lanes.remove("a", "a1");

        assertThat(lanes.waiting()).isEqualTo(1);
        assertThat(lanes.take(START)).isEmpty();
        assertThat(lanes.take(at(5))).contains("a2");
    }

    @Test
    void randomWork_everyItemGoesOnceAndNoLaneTooSoon() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            lanes.add("lane" + random.nextInt(20), Integer.toString(i), at(random.nextInt(100)));
        }
        List<String> taken = new ArrayList<>();
        for (int second = 0; second < 100_000 && taken.size() < 500; second++) {
            Instant now = at(second);
            for (Optional<String> item = lanes.take(now); item.isPresent(); item = lanes.take(now)) {
                taken.add(item.get());
            }
            for (int i = 0; i < 20; i++) {
                lanes.release("lane" + i, now);
            }
        }
        assertThat(taken).doesNotHaveDuplicates().hasSize(500);
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}

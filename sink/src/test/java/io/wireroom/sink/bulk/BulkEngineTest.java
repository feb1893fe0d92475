package io.wireroom.sink.bulk;

import static io.wireroom.sink.testing.Items.busy;
import static io.wireroom.sink.testing.Items.created;
import static io.wireroom.sink.testing.Items.each;
import static io.wireroom.sink.testing.Items.ids;
import static io.wireroom.sink.testing.Items.item;
import static io.wireroom.sink.testing.Items.unfit;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.sink.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BulkEngineTest {
    private static final Duration AGE = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final BulkEngine engine = engine(3, 4);

    private BulkEngine engine(int actions, int requests) {
        BulkLimits limits = new BulkLimits(actions, 1_000, AGE, 10, 100_000);
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), new Random(1));
        return new BulkEngine(limits, new ConcurrencyLimiter(Math.min(2, requests), requests), backoff);
    }

    private void offer(String... ids) {
        for (String id : ids) {
            engine.offer(item(id, engine.unsettled()), clock.instant());
        }
    }

    private Batch next() {
        return engine.next(clock.instant()).orElseThrow();
    }

    private boolean nothingToSend() {
        return engine.next(clock.instant()).isEmpty();
    }

    private List<Settled> answer(Batch batch, BulkAnswer answer) {
        return engine.answered(batch, answer, clock.instant());
    }

    @Test
    void next_fewAndYoung_waitsForCompany() {
        offer("a", "b");
        assertThat(nothingToSend()).isTrue();
        clock.advance(AGE);
        assertThat(ids(next())).containsExactly("a", "b");
    }

    @Test
    void next_enoughDocuments_goesAtOnceAndNoLarger() {
        offer("a", "b", "c", "d");
        assertThat(ids(next())).containsExactly("a", "b", "c");
        assertThat(nothingToSend()).isTrue();
    }

    @Test
    void next_enoughBytes_goesAtOnceAndNoLarger() {
        byte[] large = new byte[600];
        for (String id : List.of("a", "b")) {
            engine.offer(BulkItem.index(new DocumentKey("i", id), 1, large, new Position("t", 0, 0)), clock.instant());
        }
        assertThat(ids(next())).containsExactly("a");
    }

    @Test
    void next_documentLargerThanARequest_goesAlone() {
        offer("a");
        engine.offer(
                BulkItem.index(new DocumentKey("i", "huge"), 1, new byte[5_000], new Position("t", 0, 1)),
                clock.instant());
        assertThat(ids(next())).containsExactly("a");
        assertThat(ids(next())).containsExactly("huge");
    }

    @Test
    void next_limitReached_waitsForAnAnswer() {
        offer("a", "b", "c", "d", "e", "f", "g", "h", "i");
        Batch first = next();
        next();
        assertThat(nothingToSend()).isTrue();
        answer(first, created(first));
        assertThat(ids(next())).containsExactly("g", "h", "i");
    }

    @Test
    void next_secondRevisionOfADocument_waitsForTheFirst() {
        offer("a", "b", "a", "c");
        Batch first = next();
        assertThat(ids(first)).containsExactly("a", "b", "c");
        answer(first, created(first));
        clock.advance(AGE);
        assertThat(ids(next())).containsExactly("a");
    }

    @Test
    void answered_someBusy_sendsOnlyTheseAgainAndLater() {
        offer("a", "b", "c");
        Batch batch = next();
        List<Settled> settled =
                answer(batch, each(batch, id -> id.equals("b") ? busy() : ItemAnswer.done(201, "created")));
        assertThat(settled).extracting(s -> s.item().key().id()).containsExactly("a", "c");
        assertThat(nothingToSend()).isTrue();
        clock.advance(LONG);
        Batch again = next();
        assertThat(ids(again)).containsExactly("b");
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void answered_unfitDocument_isRejectedWithItsReason() {
        offer("a", "b", "c");
        Batch batch = next();
        List<Settled> settled =
                answer(batch, each(batch, id -> id.equals("b") ? unfit() : ItemAnswer.done(200, "updated")));
        assertThat(settled)
                .extracting(Settled::outcome)
                .containsExactly(Outcome.UPDATED, Outcome.REJECTED, Outcome.UPDATED);
        assertThat(settled.get(1).answer().reason()).contains("version");
        assertThat(engine.unsettled()).isZero();
    }

    @Test
    void answered_requestRefused_isHalvedUntilTheCulpritIsAlone() {
        offer("a", "poison", "c");
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < 10 && engine.unsettled() > 0; i++) {
            Batch batch = next();
            BulkAnswer refused = BulkAnswer.refused(413, "too large");
            settled.addAll(answer(batch, ids(batch).contains("poison") ? refused : created(batch)));
        }
        assertThat(settled)
                .filteredOn(s -> s.outcome() == Outcome.REJECTED)
                .extracting(s -> s.item().key().id())
                .containsExactly("poison");
        assertThat(settled).hasSize(3);
    }

    @Test
    void answered_unavailable_probesWithOneRequestAtATimeAndGrowingDelay() {
        offer("a", "b", "c", "d", "e", "f");
        Batch first = next();
        Batch second = next();
        answer(first, BulkAnswer.unavailable(0, "refused"));
        answer(second, BulkAnswer.unavailable(0, "refused"));
        assertThat(engine.outage().orElseThrow().failures()).isEqualTo(1);
        assertThat(nothingToSend()).isTrue();
        clock.advance(LONG);
        Batch probe = next();
        assertThat(nothingToSend()).isTrue();
        answer(probe, BulkAnswer.unavailable(503, "not yet"));
        assertThat(engine.outage().orElseThrow().failures()).isEqualTo(2);
        clock.advance(LONG);
        Batch healed = next();
        answer(healed, created(healed));
        assertThat(engine.outage()).isEmpty();
        assertThat(next()).isNotNull();
    }

    @Test
    void answered_tooFewAnswers_sendsAllAgain() {
        offer("a", "b", "c");
        Batch batch = next();
        assertThat(answer(batch, BulkAnswer.items(List.of(ItemAnswer.done(201, "created")))))
                .isEmpty();
        clock.advance(LONG);
        assertThat(ids(next())).containsExactly("a", "b", "c");
    }

    @Test
    void abandon_partitionTakenAway_forgetsWhatIsNotUnderWay() {
        engine.offer(item("a", 0, 0), clock.instant());
        engine.offer(item("b", 0, 1), clock.instant());
        engine.offer(item("a", 1, 0), clock.instant());
        assertThat(engine.abandon(position -> position.partition() == 0)).isEqualTo(2);
        clock.advance(AGE);
        assertThat(ids(next())).containsExactly("b");
        assertThat(engine.unsettled()).isEqualTo(1);
    }

    @Test
    void abandon_documentUnderWay_stillSettles() {
        offer("a", "b", "c");
        Batch batch = next();
        assertThat(engine.abandon(position -> true)).isZero();
        assertThat(answer(batch, created(batch))).hasSize(3);
    }

    @Test
    void isFull_backlogReached_untilHalfIsSettled() {
        offer("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        assertThat(engine.isFull()).isTrue();
        Batch first = next();
        answer(first, created(first));
        assertThat(engine.isFull()).isFalse();
        assertThat(engine.hasRoom()).isFalse();
        Batch second = next();
        answer(second, created(second));
        assertThat(engine.hasRoom()).isTrue();
    }
}

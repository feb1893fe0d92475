package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollCrewTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final PollSettings ONE_WORKER = PollSettings.from(
            Configuration.of(PollSettings.ALL, Map.of("ingest.poll.workers", "1", "ingest.poll.domain-gap", "0s")));

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final PollDesk desk = new PollDesk(
            Web.of(this::fetch, new Hosts(Duration.ZERO, CLOCK), CLOCK),
            ONE_WORKER,
            CLOCK,
            RandomGenerator.getDefault());
    private final PollCrew crew = new PollCrew(desk, ONE_WORKER, PollWatch.NONE, CLOCK);

    @AfterEach
    void stop() {
        answer.countDown();
        crew.close();
    }

    @Test
    void recall_pollUnderWay_comesHomeAndTheOthersAreCalledOff() {
        send("https://under-way.example/feed", 1);
        send("https://not-begun.example/feed", 1);
        await().until(() -> asked.size() == 1);
        answerOnceWaitedFor(Thread.currentThread());

        List<Finished> home = crew.recall(Set.of(1), Duration.ofMinutes(1));

        assertThat(home).extracting(poll -> poll.feed().url()).containsExactly("https://under-way.example/feed");
        assertThat(crew.isBusy()).isFalse();
        assertThat(asked).containsExactly("https://under-way.example/feed");
    }

    @Test
    void recall_otherPartitions_stayOut() {
        send("https://stays.example/feed", 2);

        assertThat(crew.recall(Set.of(1), Duration.ofMinutes(1))).isEmpty();

        assertThat(crew.isBusy()).isTrue();
    }

    @Test
    void recall_pollThatDoesNotEnd_isGivenUpInTime() {
        send("https://under-way.example/feed", 1);
        await().until(() -> asked.size() == 1);

        assertThat(crew.recall(Set.of(1), Duration.ofMillis(1))).isEmpty();
    }

    /** Not before: the worker would begin the next poll. */
    private void answerOnceWaitedFor(Thread waiting) {
        Thread answering = new Thread(() -> {
            await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            answer.countDown();
        });
        answering.setDaemon(true);
        answering.start();
    }

    private void send(String url, int partition) {
        desk.follow(
                Subscription.newBuilder().setUrl(url).setAddedAt(Instant.EPOCH).build(), partition, Optional.empty());
        crew.send(desk.take().orElseThrow());
    }

    private FetchResult fetch(FetchRequest request) {
        asked.add(request.url());
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FetchResult.failed(request.url(), FetchProblem.TIMEOUT, "as the test has it");
    }
}

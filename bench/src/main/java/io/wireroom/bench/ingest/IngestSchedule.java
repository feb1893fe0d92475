package io.wireroom.bench.ingest;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.ingest.PollCount.Sums;
import io.wireroom.bench.measure.Cpu;
import io.wireroom.bench.measure.Heap;
import io.wireroom.bench.measure.Pause;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollLoop;
import io.wireroom.ingest.poll.PollSettings;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Follows very many feeds of a web that never changes, on a clock that runs ahead: what remains is the schedule. */
@Command(
        name = "ingest-schedule",
        description = {
            "Takes over the states of many feeds from a real broker in this process, then polls a web that always answers",
            "304 at once, on a clock that runs ahead. Prints start-up, heap and polls a second of the schedule and the",
            "transactions alone."
        },
        mixinStandardHelpOptions = true)
public final class IngestSchedule implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @Option(names = "--feeds", description = "Feeds (default: ${DEFAULT-VALUE}).")
    private int feeds = 100_000;

    @Option(names = "--seconds", description = "Length of the measurement (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--speed", description = "How much faster the clock runs (default: ${DEFAULT-VALUE}).")
    private int speed = 600;

    @Option(names = "--set", description = "A setting of ingest, such as ingest.poll.workers=32; repeatable.")
    private final Map<String, String> settings = new HashMap<>();

    @Override
    public Integer call() {
        try (Broker broker = new Broker(IngestPoll.TOPICS)) {
            long bytes = new OldFeeds(feeds, START, INTERVAL).publish(broker.clients());
            System.out.printf("%,d feeds, %,d bytes of state each%n", feeds, bytes / feeds);
            long before = Heap.live();
            PollCount count = new PollCount();
            ScaledClock clock = new ScaledClock(START.minus(INTERVAL));
            Web web = Web.of(new QuietWeb(), new Hosts(Duration.ZERO, clock), clock);
            try (PollLoop loop = new PollLoop(broker.clients(), web, poll(), count, clock)) {
                start(loop, before);
                clock.run(speed);
                Pause.of(Duration.ofMillis(INTERVAL.toMillis() / speed + 2_000)); // until the first feeds are due
                run(count, clock);
                heap("after it", before);
            }
        }
        return 0;
    }

    private void start(PollLoop loop, long before) {
        long start = System.nanoTime();
        loop.start();
        Pause.until(() -> loop.health().reason().isEmpty(), LIMIT);
        System.out.printf("start-up from the states in the broker: %.1f s%n", (System.nanoTime() - start) / 1e9);
        heap("at rest", before);
    }

    private static void heap(String when, long before) {
        long live = Heap.live();
        System.out.printf(
                "heap %s: %.0f MiB for the feeds, %.0f MiB with the broker in this process%n",
                when, Heap.mebibytes(live - before), Heap.mebibytes(live));
    }

    private void run(PollCount count, ScaledClock clock) {
        long start = System.nanoTime();
        Instant from = clock.instant();
        Sums before = count.sums();
        Cpu cpu = Cpu.now();
        Pause.of(Duration.ofSeconds(seconds));
        Sums sums = count.sums().minus(before);
        double length = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,.0f polls/s (%,d polls, %d aborted transactions) in %s of simulated time; %,.0f a second were due%n",
                sums.polls() / length,
                sums.polls(),
                sums.aborted(),
                Duration.between(from, clock.instant()).truncatedTo(ChronoUnit.MINUTES),
                (double) feeds / INTERVAL.toSeconds() * speed);
        Cpu.now()
                .since(cpu, Threads::group)
                .forEach((group, nanos) -> System.out.printf(
                        "  %-32s %6.3f ms of processor a poll, %4.0f %% of a core%n",
                        group, nanos / 1e6 / Math.max(1, sums.polls()), nanos / 1e7 / length));
    }

    private PollSettings poll() {
        Map<String, String> values = new HashMap<>(Map.of(
                "ingest.poll.interval.shortest", "1h",
                "ingest.poll.interval.first", "1h",
                "ingest.poll.interval.longest", "1h",
                "ingest.poll.domain-gap", "1s"));
        values.putAll(settings);
        return IngestSettings.from(Configuration.of(IngestSettings.ALL, values)).poll();
    }
}

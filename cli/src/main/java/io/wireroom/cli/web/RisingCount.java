package io.wireroom.cli.web;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.taxonomy.RisingNames;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.taxonomy.TaxonomyBook.Rising;
import io.wireroom.web.taxonomy.TaxonomyBook.RisingName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;

/** Counts rising names in the background, anew when it was asked for and the last count is some minutes old. Thread-safe. */
final class RisingCount implements AutoCloseable {
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final int AT_LEAST = 2;
    private static final int MOST = 50;

    private final KafkaClients clients;
    private final InstantSource clock;
    private final StopSignal stop = StopSignal.manual();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(RisingCount::daemon);
    private Question asked = new Question(Duration.ZERO, 0);
    private Rising last = new Rising(false, Optional.empty(), List.of(), Optional.empty());

    private record Question(Duration period, int before) {}

    RisingCount(KafkaClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** What is known; where that is another question's, or old, counting begins. */
    synchronized Rising of(Duration period, int before) {
        Question question = new Question(period, before);
        boolean same = question.equals(asked);
        boolean fresh = last.countedAt()
                .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                .isPresent();
        if (!last.counting() && (!same || !fresh)) {
            asked = question;
            last = new Rising(
                    true,
                    same ? last.countedAt() : Optional.empty(),
                    same ? last.names() : List.of(),
                    Optional.empty());
            var unused = worker.submit(() -> count(question));
        }
        return last;
    }

    @Override
    public void close() {
        stop.ask();
        worker.shutdown();
    }

    private void count(Question question) {
        Rising counted;
        try {
            RisingNames names = new RisingNames(clock.instant(), question.period(), question.before());
            new TopicReader(clients, stop).readToEnd(Topics.ENRICHED, ReadFrom.at(names.since()), read -> {
                if (read.value() != null) {
                    names.take(read.value());
                }
            });
            Instant now = clock.instant();
            List<RisingName> rising = names.rising(AT_LEAST).stream()
                    .limit(MOST)
                    .map(RisingCount::name)
                    .toList();
            counted = new Rising(false, Optional.of(now), rising, Optional.empty());
        } catch (KafkaException e) {
            counted = new Rising(
                    false, Optional.empty(), List.of(), Optional.of("Kafka does not answer: " + e.getMessage()));
        }
        synchronized (this) {
            last = counted;
        }
    }

    private static RisingName name(RisingNames.Name name) {
        return new RisingName(
                name.id(),
                name.name(),
                name.type().name(),
                name.articles(),
                name.before(),
                name.sources(),
                name.example());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "web-rising-names");
        thread.setDaemon(true);
        return thread;
    }
}

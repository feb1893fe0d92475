package io.wireroom.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What fetching publishes: a task is finished once its record stands in its topic, and a record that could not be sent is
 * sent again, for ever. The producer's thread only reports; all else is for the loop's thread.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration RESEND_AFTER = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private final List<Sent> unsent = new ArrayList<>();
    private Instant resendAt = Instant.EPOCH;

    Outbox(InstantSource clock) {
        this.clock = clock;
    }

    /** A record and what to tell the watch once it stands in its topic. */
    record Publication(ProducerRecord<String, byte[]> record, Runnable told) {}

    /** What came of a publication; no failure once it stands. */
    private record Sent(FetchTask task, Publication publication, Optional<Exception> failure) {}

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    void send(Producer<String, byte[]> producer, FetchTask task, Publication publication) {
        try {
            producer.send(
                    publication.record(),
                    (metadata, failure) -> sent.add(new Sent(task, publication, Optional.ofNullable(failure))));
        } catch (KafkaException e) {
            sent.add(new Sent(task, publication, Optional.of(e)));
        }
    }

    /** Takes note of what stands in its topic; what does not is kept to be sent again while its task is owned. */
    void finish(Predicate<FetchTask> owned) {
        List<Sent> back = new ArrayList<>();
        sent.drainTo(back);
        for (Sent one : back) {
            if (one.failure().isEmpty()) {
                one.publication().told().run();
                one.task().tracker().finished(one.task().record().offset());
            } else if (owned.test(one.task())) {
                unsent.add(one);
                resendAt = clock.instant().plus(RESEND_AFTER);
            }
        }
    }

    /** Sends again what failed a moment ago; returns the tasks whose record will never fit into its topic. */
    List<FetchTask> resend(Producer<String, byte[]> producer) {
        if (unsent.isEmpty() || clock.instant().isBefore(resendAt)) {
            return List.of();
        }
        LOG.warn("{} records could not be published and are sent again", unsent.size());
        List<Sent> again = List.copyOf(unsent);
        unsent.clear();
        List<FetchTask> tooLarge = new ArrayList<>();
        for (Sent one : again) {
            if (one.failure().filter(RecordTooLargeException.class::isInstance).isPresent()) {
                tooLarge.add(one.task());
            } else {
                send(producer, one.task(), one.publication());
            }
        }
        return tooLarge;
    }

    /** True while something is reported that {@link #finish} has not seen. */
    boolean hasReports() {
        return !sent.isEmpty();
    }

    /** Records that wait to be sent again. */
    int unpublished() {
        return unsent.size();
    }
}

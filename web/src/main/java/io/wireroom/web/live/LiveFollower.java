package io.wireroom.web.live;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.web.kafka.ReaderThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the ring from Kafka, beginning a ring's length before the end, in a thread of its own. Goes on where it was when
 * Kafka comes back.
 */
final class LiveFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final LiveRing ring;
    private final int remembered;
    private final Runnable news;
    private final InstantSource clock;
    private final ReaderThread thread;

    private volatile boolean following;
    private boolean begun;

    /** @param news told after the ring has got events, and when {@link #isFollowing()} has changed */
    LiveFollower(KafkaClients clients, LiveRing ring, int remembered, Runnable news, InstantSource clock) {
        this.ring = ring;
        this.remembered = remembered;
        this.news = news;
        this.clock = clock;
        KafkaClients impatient = clients.impatient();
        this.thread = new ReaderThread("web-live", () -> EnrichedTopic.consumer(impatient), this::follow, this::lost);
    }

    void start() {
        thread.start();
    }

    /** True while Kafka can be read; it takes some seconds to see that it is away. */
    boolean isFollowing() {
        return following;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void follow(Consumer<String, byte[]> consumer) {
        EnrichedTopic topic = new EnrichedTopic(consumer);
        topic.assign();
        if (!begun) {
            ring.begin(topic.beforeEnd(remembered));
            begun = true;
        }
        topic.seek(ring.head());
        setFollowing(true);
        Instant assigned = clock.instant();
        Instant looked = assigned;
        while (!thread.isStopped()) {
            poll(topic);
            Instant now = clock.instant();
            if (looked.plus(LOOK).isBefore(now)) {
                topic.look();
                looked = now;
            }
            if (assigned.plus(LOOK_FOR_PARTITIONS).isBefore(now)) {
                topic.assign();
                assigned = now;
            }
        }
    }

    private void poll(EnrichedTopic topic) {
        long before = ring.next();
        topic.poll(
                POLL,
                (record, article) -> article.ifPresent(
                        known -> ring.add(record.partition(), record.offset(), LiveArticle.of(known, record.value()))));
        if (ring.next() > before) {
            news.run();
        }
    }

    private void lost(KafkaException cause) {
        if (following) {
            LOG.warn("enriched articles cannot be read now: {}", cause.getMessage());
        }
        setFollowing(false);
    }

    private void setFollowing(boolean now) {
        boolean changed = following != now;
        following = now;
        if (changed) {
            news.run();
        }
    }
}

package io.wireroom.web.live;

import io.wireroom.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the ring from Kafka, beginning a ring's length before the end. Goes on where it was when Kafka comes back. Runs in a
 * thread of its own until it is stopped.
 */
final class LiveFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final KafkaClients clients;
    private final LiveRing ring;
    private final int remembered;
    private final Runnable news;
    private final InstantSource clock;

    private volatile boolean stopped;
    private volatile boolean following;
    private volatile Optional<EnrichedTopic> reading = Optional.empty();
    private Instant looked = Instant.EPOCH;

    /** @param news told after the ring has got events */
    LiveFollower(KafkaClients clients, LiveRing ring, int remembered, Runnable news, InstantSource clock) {
        this.clients = clients;
        this.ring = ring;
        this.remembered = remembered;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void run() {
        boolean begun = false;
        while (!stopped) {
            try (EnrichedTopic topic = new EnrichedTopic(clients)) {
                reading = Optional.of(topic);
                topic.assign();
                if (!begun) {
                    ring.begin(topic.beforeEnd(remembered));
                    begun = true;
                }
                topic.seek(ring.head());
                following = true;
                follow(topic);
            } catch (WakeupException e) {
                // asked to stop
            } catch (KafkaException e) {
                LOG.warn("enriched articles cannot be read now: {}", e.getMessage());
            } finally {
                following = false;
                reading = Optional.empty();
            }
        }
    }

    /** True while it reads. */
    boolean isFollowing() {
        return following;
    }

    void stop() {
        stopped = true;
        reading.ifPresent(EnrichedTopic::wakeup);
    }

    private void follow(EnrichedTopic topic) {
        while (!stopped) {
            long before = ring.next();
            topic.poll(
                    POLL,
                    (record, article) -> article.ifPresent(known ->
                            ring.add(record.partition(), record.offset(), LiveArticle.of(known, record.value()))));
            if (ring.next() > before) {
                news.run();
            }
            if (looked.plus(LOOK_FOR_PARTITIONS).isBefore(clock.instant())) {
                looked = clock.instant();
                topic.assign();
            }
        }
    }
}

package io.wireroom.bench.ingest;

import io.wireroom.bench.broker.Broker;
import io.wireroom.ingest.poll.DomainPartitioner;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Feeds that have been followed for long: each with a full memory, validators, and its next poll within the interval. */
final class OldFeeds {
    private static final int POSTINGS = 40;
    private static final int FEEDS_A_DOMAIN = 5;
    private static final int MEMORY_BYTES = 200 * 16;

    private final int feeds;
    private final Instant now;
    private final Duration interval;
    private final Random random = new Random(11);

    OldFeeds(int feeds, Instant now, Duration interval) {
        this.feeds = feeds;
        this.now = now;
        this.interval = interval;
    }

    /** Writes subscriptions and states as the poller finds them when it starts; the bytes of all states. */
    long publish(KafkaClients clients) {
        long bytes = 0;
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (Producer<String, Subscription> subscriptions = clients.producer(
                        "bench-feeds", Topics.FEEDS.valueSerde().serializer());
                Producer<String, byte[]> states = clients.producer("bench-states", new ByteArraySerializer())) {
            for (int feed = 0; feed < feeds; feed++) {
                String url = url(feed);
                int partition = DomainPartitioner.partition(url, Broker.PARTITIONS);
                byte[] state = Topics.FEED_STATE.valueSerde().serializer().serialize("", state(feed));
                bytes += state.length;
                sent.add(subscriptions.send(
                        new ProducerRecord<>(Topics.FEEDS.name(), partition, url, subscription(feed))));
                sent.add(states.send(new ProducerRecord<>(Topics.FEED_STATE.name(), partition, url, state)));
            }
        }
        sent.forEach(OldFeeds::check);
        return bytes;
    }

    private static void check(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
    }

    /** That of a feed that has posted at random hours of the last weeks. */
    private ByteBuffer profile(Instant polled) {
        List<Optional<Instant>> posted = random.longs(
                        POSTINGS, 1, Duration.ofDays(21).toMinutes())
                .mapToObj(minutes -> Optional.of(polled.minus(Duration.ofMinutes(minutes))))
                .toList();
        return PostingProfile.first(posted, polled).bytes();
    }

    private static String url(int feed) {
        return "https://www.publisher" + feed / FEEDS_A_DOMAIN + ".example/sections/world-" + feed % FEEDS_A_DOMAIN
                + "/rss.xml";
    }

    private static Subscription subscription(int feed) {
        return Subscription.newBuilder()
                .setUrl(url(feed))
                .setTags(List.of("world"))
                .setAddedAt(Instant.EPOCH)
                .build();
    }

    private FeedState state(int feed) {
        byte[] memory = new byte[MEMORY_BYTES];
        random.nextBytes(memory);
        Instant polled = now.minusMillis(random.nextLong(interval.toMillis()));
        return FeedState.newBuilder()
                .setUrl(url(feed))
                .setEtag("\"" + Long.toHexString(random.nextLong()) + "\"")
                .setLastModified("Sun, 22 Nov 2026 10:00:00 GMT")
                .setBodyHash(Long.toHexString(random.nextLong()).repeat(4))
                .setTitle("Publisher " + feed / FEEDS_A_DOMAIN + ", world " + feed)
                .setSiteUrl("https://www.publisher" + feed / FEEDS_A_DOMAIN + ".example/")
                .setFormat("RSS_2_0")
                .setLastPolledAt(polled)
                .setLastSuccessAt(polled)
                .setLastChangeAt(polled)
                .setNextPollAt(polled.plus(interval))
                .setRobotsReadAt(now)
                .setPostingProfile(profile(polled))
                .setIntervalMillis(interval.toMillis())
                .setBounds(List.of("the adaptive interval of 1 h", "the server's max-age of 5 min", "jitter of 4 min"))
                .setRecentEntries(ByteBuffer.wrap(memory))
                .setCounters(FeedCounters.newBuilder()
                        .setPolls(1_000)
                        .setSeen(30_000)
                        .setDiscovered(2_000)
                        .setUnchanged(28_000)
                        .build())
                .build();
    }
}

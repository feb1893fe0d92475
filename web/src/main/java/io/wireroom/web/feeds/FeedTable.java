package io.wireroom.web.feeds;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.kafka.TopicFollower;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All subscriptions with the state of their feeds, in memory. Thread-safe. */
final class FeedTable {
    private static final int ID_BYTES = 16;
    private static final ByteBuffer NOTHING = ByteBuffer.wrap(new byte[0]);

    private final ConcurrentSkipListMap<String, Subscription> subscriptions = new ConcurrentSkipListMap<>();
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** Names a feed in addresses of the API: the first 128 bits of its URL's SHA-256, in hexadecimal. */
    static String id(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Followers that fill it. */
    Followers follow(KafkaClients clients, InstantSource clock) {
        return new Followers(
                new TopicFollower<>(clients, Topics.FEEDS, TopicFollower.ALL, this::subscribed, clock),
                new TopicFollower<>(clients, Topics.FEED_STATE, TopicFollower.ALL, this::polled, clock));
    }

    void subscribed(String url, Optional<Subscription> subscription) {
        if (subscription.isPresent()) {
            subscriptions.put(url, subscription.get());
            urls.put(id(url), url);
        } else {
            subscriptions.remove(url);
            urls.remove(id(url));
        }
    }

    /** What is remembered of entries is most of a state and is not shown. */
    void polled(String url, Optional<FeedState> state) {
        if (state.isPresent()) {
            FeedState lean = FeedState.newBuilder(state.get())
                    .setRecentEntries(NOTHING)
                    .setRecentMarkup(NOTHING)
                    .build();
            states.put(url, lean);
        } else {
            states.remove(url);
        }
    }

    Optional<Feed> byId(String id) {
        return Optional.ofNullable(urls.get(id)).flatMap(this::byUrl);
    }

    Optional<Feed> byUrl(String url) {
        return Optional.ofNullable(subscriptions.get(url)).map(this::feed);
    }

    /** All feeds in the order of their URLs. */
    java.util.List<Feed> all() {
        return subscriptions.values().stream().map(this::feed).toList();
    }

    private Feed feed(Subscription subscription) {
        return new Feed(subscription, Optional.ofNullable(states.get(subscription.getUrl())));
    }

    /** What fills a table from Kafka. */
    record Followers(TopicFollower<Subscription> feeds, TopicFollower<FeedState> states) implements FeedSource {
        @Override
        public void start() {
            feeds.start();
            states.start();
        }

        @Override
        public boolean isComplete() {
            return feeds.isComplete() && states.isComplete();
        }

        @Override
        public Optional<Instant> awaySince() {
            return feeds.awaySince().or(states::awaySince);
        }

        @Override
        public void close() {
            feeds.close();
            states.close();
        }
    }
}

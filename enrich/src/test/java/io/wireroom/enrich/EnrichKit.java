package io.wireroom.enrich;

import io.wireroom.enrich.intake.IntakeWatch.Fate;
import io.wireroom.enrich.intake.ReplayHeaders;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.enrich.reject.FailedProcessingHandler;
import io.wireroom.enrich.reject.RejectWatch;
import io.wireroom.enrich.reject.UndecodableHandler;
import io.wireroom.enrich.route.StoryProcessor;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology under {@link TopologyTestDriver}; every test that closes it has its ledger checked. */
final class EnrichKit implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Path stateDir;
    private final EnrichLedger ledger = new EnrichLedger(Metrics.inMemory());
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> articles;
    private final TestInputTopic<String, byte[]> bytes;
    private final TestInputTopic<String, EnrichedArticle> replays;
    private final Map<String, EnrichedArticle> latest = new LinkedHashMap<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final List<Story> storyRevisions = new ArrayList<>();
    private final List<EnrichedArticle> emissions = new ArrayList<>();
    private long in;

    EnrichKit(Tagging tagging, String... openTopics) {
        try {
            stateDir = Files.createTempDirectory("enrich-kit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EnrichParts parts = new EnrichParts(EnrichSettings.defaults(), tagging, List.of(openTopics)::contains, ledger);
        driver = new TopologyTestDriver(EnrichTopology.build(parts), properties(), NOW);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                new StringSerializer(),
                Topics.ARTICLES.valueSerde().serializer(),
                NOW,
                Duration.ofMillis(10));
        bytes = driver.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
        replays = driver.createInputTopic(
                EnrichTopics.REPLAYS.name(),
                new StringSerializer(),
                EnrichTopics.REPLAYS.valueSerde().serializer(),
                NOW,
                Duration.ZERO);
    }

    /** A kit whose tagger finds nothing. */
    static EnrichKit withoutTags() {
        return new EnrichKit(article -> new Tagging.Tagged(List.of(), List.of(), "000000000000"));
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedProcessingHandler.class);
        properties.put(RejectWatch.CONFIG, ledger);
        return properties;
    }

    void take(Article article) {
        in++;
        articles.pipeInput(article.getId(), article);
    }

    void takeBytes(String key, byte[] value) {
        in++;
        bytes.pipeInput(key, value);
    }

    void takeWithKey(String key, Article article) {
        in++;
        articles.pipeInput(key, article);
    }

    /** Has an article tagged anew, by the taxonomy as it stood at an offset or later. */
    void replay(EnrichedArticle article, long taxonomyOffset) {
        replays.pipeInput(new TestRecord<>(
                article.getArticle().getId(),
                article,
                new RecordHeaders(List.of(ReplayHeaders.taxonomyAt(taxonomyOffset))),
                NOW));
    }

    void replayAt(EnrichedArticle article, Instant at) {
        replays.pipeInput(article.getArticle().getId(), article, at);
    }

    void replayWithKey(String key, EnrichedArticle article) {
        replays.pipeInput(key, article);
    }

    void passTime(Duration duration) {
        driver.advanceWallClockTime(duration);
    }

    /** Everything emitted so far, in order. */
    List<EnrichedArticle> emissions() {
        drain();
        return List.copyOf(emissions);
    }

    /** The last revision of each article. */
    Map<String, EnrichedArticle> latest() {
        drain();
        return Map.copyOf(latest);
    }

    EnrichedArticle latest(String id) {
        EnrichedArticle article = latest().get(id);
        if (article == null) {
            throw new AssertionError(id + " was not emitted");
        }
        return article;
    }

    /** Everything told of stories so far, in order; what has changed is told first. */
    List<Story> storyRevisions() {
        drain();
        passTime(StoryProcessor.TICK);
        for (Story story : output(Topics.STORIES).readValuesToList()) {
            storyRevisions.add(story);
            stories.put(story.getId(), story);
        }
        return List.copyOf(storyRevisions);
    }

    /** The last revision of each story. */
    Map<String, Story> stories() {
        storyRevisions();
        return Map.copyOf(stories);
    }

    /** The last record of a story. */
    Story story(String id) {
        Story story = stories().get(id);
        if (story == null) {
            throw new AssertionError("no story " + id);
        }
        return story;
    }

    List<Rejection> rejections() {
        return output(Topics.REJECTIONS).readValuesToList();
    }

    List<EnrichedArticle> routed(String topicId) {
        return output(Topics.routed(topicId)).readValuesToList();
    }

    /** Takes an article at a time of the stream. */
    void takeAt(Article article, Instant at) {
        in++;
        articles.pipeInput(article.getId(), article, at);
    }

    /** Entries of a store. */
    long held(String store) {
        try (KeyValueIterator<String, Object> all =
                driver.<String, Object>getKeyValueStore(store).all()) {
            long count = 0;
            for (; all.hasNext(); all.next()) {
                count++;
            }
            return count;
        }
    }

    /** Messages between articles and shards since the last time. */
    int notes() {
        return output(EnrichTopics.NOTES).readValuesToList().size();
    }

    EnrichLedger ledger() {
        return ledger;
    }

    private void drain() {
        while (ledger.reviews() > 0) {
            passTime(EnrichParts.TICK);
        }
        for (EnrichedArticle article : output(Topics.ENRICHED).readValuesToList()) {
            emissions.add(article);
            latest.put(article.getArticle().getId(), article);
        }
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.valueSerde().deserializer());
    }

    /** Every article in has exactly one fate. */
    private void checkLedger() {
        long accounted =
                ledger.count(Fate.NEW) + ledger.count(Fate.CHANGED) + ledger.count(Fate.UNCHANGED) + ledger.rejected();
        if (accounted != in || ledger.in() != in) {
            throw new AssertionError(in + " articles in, but the ledger says " + ledger.toMap());
        }
    }

    @Override
    public void close() {
        driver.close();
        try (Stream<Path> files = Files.walk(stateDir)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checkLedger();
    }
}

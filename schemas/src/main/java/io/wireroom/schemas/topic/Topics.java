package io.wireroom.schemas.topic;

import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.AuditEvent;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.SourceBlocks;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.record.TaxonomyChange;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.serde.AvroSerde;
import io.wireroom.schemas.topic.Topic.Spread;
import java.time.Duration;
import java.util.List;

/** Every topic of Wireroom, declared once. */
public final class Topics {
    private static final String ROUTED_PREFIX = "wireroom.topic.";
    private static final Duration STREAM_RETENTION = Duration.ofDays(30);
    private static final Duration AUDIT_RETENTION = Duration.ofDays(400);

    public static final Topic<Subscription> FEEDS = new Topic<>(
            "wireroom.feeds",
            AvroSerde.of(Subscription.class),
            "feed URL; partitioned by registrable domain",
            Spread.WIDE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "The subscriptions: which feeds are followed.");

    public static final Topic<FeedState> FEED_STATE = new Topic<>(
            "wireroom.feed-state",
            AvroSerde.of(FeedState.class),
            "feed URL; partitioned by registrable domain, as wireroom.feeds",
            Spread.WIDE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "What is known of each feed after its last poll: validators, schedule, seen entries, counters.");

    public static final Topic<Push> PUSHES = new Topic<>(
            "wireroom.pushes",
            AvroSerde.of(Push.class),
            "feed URL; partitioned by registrable domain, as wireroom.feeds",
            Spread.WIDE,
            Cleanup.DELETE,
            Duration.ofDays(1),
            "What WebSub hubs push, from the instance that they reach to the one that owns the feed.");

    public static final Topic<Discovery> DISCOVERIES = new Topic<>(
            "wireroom.discoveries",
            AvroSerde.of(Discovery.class),
            "host of the entry's URL",
            Spread.WIDE,
            Cleanup.DELETE,
            Duration.ofDays(7),
            "New and changed entries whose pages are to be fetched.");

    public static final Topic<SourceBlocks> BOILERPLATE = new Topic<>(
            "wireroom.boilerplate",
            AvroSerde.of(SourceBlocks.class),
            "host of the pages; partitioned as wireroom.discoveries",
            Spread.WIDE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "What the pages of a host repeat, so that it is taken off their articles.");

    public static final Topic<Article> ARTICLES = new Topic<>(
            "wireroom.articles",
            AvroSerde.of(Article.class),
            "article id",
            Spread.WIDE,
            Cleanup.DELETE,
            STREAM_RETENTION,
            "Raw articles, each version as it was read.");

    public static final Topic<EnrichedArticle> ENRICHED = new Topic<>(
            "wireroom.enriched",
            AvroSerde.of(EnrichedArticle.class),
            "article id",
            Spread.WIDE,
            Cleanup.DELETE,
            STREAM_RETENTION,
            "Articles with actors, topics, copies and stories; later revisions replace earlier ones.");

    public static final Topic<Story> STORIES = new Topic<>(
            "wireroom.stories",
            AvroSerde.of(Story.class),
            "story id",
            Spread.WIDE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "Stories with their articles; the last record of a key is the story.");

    public static final Topic<TaxonomyEntry> TAXONOMY = new Topic<>(
            "wireroom.taxonomy",
            AvroSerde.of(TaxonomyEntry.class),
            "kind and id of the entry, such as actor/openai",
            Spread.SINGLE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "Actors and topics to look for.");

    public static final Topic<TaxonomyChange> TAXONOMY_HISTORY = new Topic<>(
            "wireroom.taxonomy-history",
            AvroSerde.of(TaxonomyChange.class),
            "instant and key of the entry, each once",
            Spread.SINGLE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "Who changed which entry of the taxonomy, when and how; kept for good.");

    public static final Topic<Rejection> REJECTIONS = new Topic<>(
            "wireroom.rejections",
            AvroSerde.of(Rejection.class),
            "rejection id",
            Spread.SINGLE,
            Cleanup.DELETE,
            STREAM_RETENTION,
            "What could not be processed, with payload and reason.");

    public static final Topic<AccessToken> TOKENS = new Topic<>(
            "wireroom.tokens",
            AvroSerde.of(AccessToken.class),
            "token id",
            Spread.SINGLE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "Who may use the HTTP API, and for what; tokens as hashes only.");

    public static final Topic<AuditEvent> AUDIT = new Topic<>(
            "wireroom.audit",
            AvroSerde.of(AuditEvent.class),
            "event id",
            Spread.SINGLE,
            Cleanup.DELETE,
            AUDIT_RETENTION,
            "What was changed through the HTTP API, by whom, and what was refused.");

    public static final Topic<Webhook> WEBHOOKS = new Topic<>(
            "wireroom.webhooks",
            AvroSerde.of(Webhook.class),
            "webhook id",
            Spread.SINGLE,
            Cleanup.COMPACT,
            Duration.ZERO,
            "Where enriched articles are delivered by HTTP, and which; holds the secrets that sign them.");

    public static final Topic<EnrichedArticle> REDELIVERIES = new Topic<>(
            "wireroom.redeliveries",
            ENRICHED.valueSerde(),
            "webhook id",
            Spread.SINGLE,
            Cleanup.DELETE,
            STREAM_RETENTION,
            "Deliveries that a webhook did not take, brought to it again by wireroom rejections retry.");

    /** All topics with a fixed name; those of {@link #routed} come with the taxonomy. */
    public static final List<Topic<?>> ALL = List.of(
            FEEDS,
            FEED_STATE,
            PUSHES,
            DISCOVERIES,
            BOILERPLATE,
            ARTICLES,
            ENRICHED,
            STORIES,
            TAXONOMY,
            TAXONOMY_HISTORY,
            REJECTIONS,
            TOKENS,
            AUDIT,
            WEBHOOKS,
            REDELIVERIES);

    private Topics() {}

    /**
     * The topic to which the articles of one taxonomy topic are routed.
     *
     * @param topicId id of the taxonomy topic, such as {@code ai-policy}
     */
    public static Topic<EnrichedArticle> routed(String topicId) {
        return new Topic<>(
                ROUTED_PREFIX + topicId,
                ENRICHED.valueSerde(),
                "article id",
                Spread.SINGLE,
                Cleanup.DELETE,
                STREAM_RETENTION,
                "Enriched articles about " + topicId + ".");
    }
}

package io.wireroom.enrich;

import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.tag.Tags;
import io.wireroom.enrich.taxonomy.LiveTaxonomy;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags with the taxonomy that {@code wireroom.taxonomy} holds at the moment. Thread-safe. */
public final class TaxonomyTagging implements LiveTagging {
    private static final String CLIENT = "wireroom-taxonomy";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(TaxonomyTagging.class);

    private final LiveTaxonomy taxonomy;
    private volatile Tagger tagger = Tagger.of(Taxonomy.empty());

    public TaxonomyTagging(KafkaClients clients) {
        this.taxonomy = new LiveTaxonomy(
                () -> clients.consumerWithoutGroup(
                        CLIENT, Topics.TAXONOMY.valueSerde().deserializer()),
                List.of((before, now) -> tagger = Tagger.of(now)));
    }

    @Override
    public void start() {
        taxonomy.start();
    }

    @Override
    public boolean isReady() {
        try {
            return taxonomy.awaitReady(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Set<String> topicIds() {
        return taxonomy.current().routedTopics();
    }

    @Override
    public Tagged tag(Article article) {
        return tagged(tagger.tag(article));
    }

    @Override
    public void awaitTaxonomy(long offset) {
        try {
            if (!taxonomy.awaitReadTo(offset, PATIENCE)) {
                LOG.warn("the taxonomy is not read as far as a replay asks for; its tags come from the one before");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same tags as the enrichment takes them. */
    public static Tagged tagged(Tags tags) {
        return new Tagged(tags.actors(), tags.topics(), tags.taxonomyVersion());
    }

    @Override
    public void close() {
        taxonomy.close();
    }
}

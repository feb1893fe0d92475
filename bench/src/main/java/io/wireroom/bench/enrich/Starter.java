package io.wireroom.bench.enrich;

import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.intake.Tagging.Tagged;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.tag.Tags;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import java.util.Set;

/**
 * The starter taxonomy, with which benchmarks tag.
 *
 * @param tagger by it
 * @param topics that have a Kafka topic of their own
 */
record Starter(Tagger tagger, Set<String> topics) {

    static Starter load() {
        Taxonomy taxonomy = Taxonomy.compile(TaxonomyFile.starter());
        return new Starter(Tagger.of(taxonomy), taxonomy.routedTopics());
    }

    LiveTagging tagging() {
        return LiveTagging.fixed(article -> tagged(tagger.tag(article)), topics);
    }

    private static Tagged tagged(Tags tags) {
        return new Tagged(tags.actors(), tags.topics(), tags.taxonomyVersion());
    }
}

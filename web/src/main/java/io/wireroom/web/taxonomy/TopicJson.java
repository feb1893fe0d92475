package io.wireroom.web.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicDefinition;
import java.time.Instant;
import java.util.Optional;

/**
 * A topic.
 *
 * @param parent id of the broader topic
 * @param query empty for a group of other topics
 * @param routed whether its articles also go to a Kafka topic of their own
 * @param problem why it is left out
 * @param hits absent where Elasticsearch does not tell
 * @param yaml as a taxonomy file; only of one topic asked for
 */
record TopicJson(
        String id,
        String label,
        Optional<String> description,
        Optional<String> parent,
        Optional<String> iptc,
        Optional<String> desk,
        Optional<String> owner,
        String query,
        boolean routed,
        Instant changedAt,
        Optional<String> problem,
        Optional<Hits> hits,
        Optional<String> yaml) {

    static TopicJson of(TaxonomyEntry entry, TopicDefinition topic, Optional<String> problem) {
        return new TopicJson(
                entry.getId(),
                entry.getLabel(),
                entry.getDescription(),
                topic.getParent(),
                topic.getIptc(),
                topic.getDesk(),
                topic.getOwner(),
                topic.getQuery(),
                topic.getRouted(),
                entry.getChangedAt(),
                problem,
                Optional.empty(),
                Optional.empty());
    }

    TopicJson with(Optional<Hits> counted, Optional<String> text) {
        return new TopicJson(
                id, label, description, parent, iptc, desk, owner, query, routed, changedAt, problem, counted, text);
    }
}

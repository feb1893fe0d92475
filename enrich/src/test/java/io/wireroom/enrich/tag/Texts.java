package io.wireroom.enrich.tag;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TopicTag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Articles and taggers for tests. */
final class Texts {
    private static final Taxonomy STARTER = Taxonomy.compile(TaxonomyFile.starter());

    private Texts() {}

    static Article article(String title, String body) {
        return Article.newBuilder()
                .setId("00000000000000000000000000000001")
                .setUrl("https://news.test/1")
                .setSource("Test")
                .setTitle(title)
                .setBody(body)
                .setDiscoveredAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .build();
    }

    static Tagger starter() {
        return Tagger.of(STARTER);
    }

    static Tagger tagger(String yaml) {
        TaxonomyReading reading = TaxonomyFile.parse("test.yaml", yaml);
        if (!reading.ok()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return Tagger.of(Taxonomy.compile(reading.entries()));
    }

    /** {@code id: mention, mention} of each actor, in the order of their ids. */
    static List<String> actors(Tags tags) {
        return tags.actors().stream()
                .map(actor -> actor.getId() + ": " + String.join(", ", mentions(actor)))
                .sorted()
                .toList();
    }

    /** {@code id: CAUSE mention, CAUSE mention} of each actor, in the order of their ids. */
    static List<String> causes(Tags tags) {
        return tags.actors().stream()
                .map(actor -> actor.getId() + ": "
                        + actor.getMentions().stream()
                                .map(span -> span.getCause() + " " + span.getText())
                                .collect(Collectors.joining(", ")))
                .sorted()
                .toList();
    }

    static List<String> mentions(Actor actor) {
        return actor.getMentions().stream().map(Span::getText).toList();
    }

    static List<String> topics(Tags tags) {
        return tags.topics().stream().map(TopicTag::getId).toList();
    }
}

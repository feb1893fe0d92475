package io.wireroom.cli.why;

import io.wireroom.enrich.tag.Tags;
import io.wireroom.enrich.tag.TopicCauses;
import io.wireroom.enrich.tag.TopicCauses.Cause;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tags of an article, numbered, with what caused each.
 *
 * @param article as it is stored
 * @param actors main ones first
 * @param topics strongest first
 */
record Explanation(Article article, List<TaggedActor> actors, List<TaggedTopic> topics) {
    Explanation {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
    }

    /** Stored tags; their causes are known if they were given by the taxonomy of these entries. */
    static Explanation of(EnrichedArticle enriched, Collection<TaxonomyEntry> entries, Taxonomy taxonomy) {
        return of(
                enriched.getArticle(),
                new Tags(enriched.getActors(), enriched.getTopics(), enriched.getTaxonomyVersion()),
                entries,
                taxonomy);
    }

    /** Tags of an article. */
    static Explanation of(Article article, Tags tags, Collection<TaxonomyEntry> entries, Taxonomy taxonomy) {
        List<Actor> sorted = tags.actors().stream()
                .sorted(Comparator.comparing((Actor actor) -> actor.getProminence() != Prominence.MAIN))
                .toList();
        List<TaggedActor> actors = new ArrayList<>();
        sorted.forEach(actor -> actors.add(new TaggedActor(actors.size() + 1, actor)));
        boolean known = taxonomy.version().equals(tags.taxonomyVersion());
        return new Explanation(
                article,
                actors,
                known ? topics(article, tags, actors.size(), entries, taxonomy) : topics(tags.topics(), actors.size()));
    }

    private static List<TaggedTopic> topics(List<TopicTag> tags, int before) {
        List<TaggedTopic> topics = new ArrayList<>();
        tags.forEach(tag -> topics.add(new TaggedTopic(before + topics.size() + 1, tag, List.of(), "", List.of())));
        return topics;
    }

    private static List<TaggedTopic> topics(
            Article article, Tags tags, int before, Collection<TaxonomyEntry> entries, Taxonomy taxonomy) {
        TopicCauses causes = TopicCauses.of(taxonomy, entries, article, tags.actors(), tags.topics());
        Map<String, List<String>> broader = new HashMap<>();
        taxonomy.topics().forEach((TopicQuery topic) -> broader.put(topic.id(), topic.broader()));
        Map<String, String> queries = new HashMap<>();
        entries.forEach(entry ->
                entry.getTopic().map(TopicDefinition::getQuery).ifPresent(query -> queries.put(entry.getId(), query)));
        List<TaggedTopic> topics = new ArrayList<>();
        for (TopicTag tag : tags.topics()) {
            List<List<Cause>> of =
                    tag.getEvidence().stream().map(span -> causes.of(tag, span)).toList();
            topics.add(new TaggedTopic(
                    before + topics.size() + 1,
                    tag,
                    broader.getOrDefault(tag.getId(), List.of()),
                    queries.getOrDefault(tag.getId(), ""),
                    of));
        }
        return topics;
    }

    /** The texts in which spans count. */
    StoredText text() {
        return new StoredText(article);
    }

    /** Spans at which the stored text has other words, each of which is a fault of this program. */
    List<String> problems() {
        return Stream.concat(
                        actors.stream().flatMap(actor -> problems(actor.number(), actor.spans())),
                        topics.stream()
                                .flatMap(topic ->
                                        problems(topic.number(), topic.topic().getEvidence())))
                .toList();
    }

    private Stream<String> problems(int number, List<Span> spans) {
        return spans.stream()
                .flatMap(span -> text().problem(span).stream())
                .map(problem -> "tag " + number + ": " + problem);
    }
}

package io.wireroom.enrich.taxonomy;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/**
 * A taxonomy at one moment: the actors, and the topics with their queries parsed. Immutable and thread-safe.
 *
 * <p>An entry that cannot be used never hinders the others: it is left out and told in {@link #problems()}.
 */
public final class Taxonomy {
    private final String version;
    private final List<TaxonomyEntry> actors;
    private final List<TopicQuery> topics;
    private final Set<String> routedTopics;
    private final List<TaxonomyProblem> problems;

    private Taxonomy(String version, Parts parts) {
        this.version = version;
        this.actors = List.copyOf(parts.actors);
        this.topics = List.copyOf(parts.topics);
        this.problems = List.copyOf(parts.problems);
        Set<String> routed = new TreeSet<>();
        parts.topics.stream().filter(TopicQuery::routed).map(TopicQuery::id).forEach(routed::add);
        this.routedTopics = Collections.unmodifiableSet(routed);
    }

    /** Compiles entries; of two with the same kind and id the later one counts. */
    public static Taxonomy compile(Collection<TaxonomyEntry> entries) {
        Map<String, TaxonomyEntry> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(TaxonomyKey.of(entry), entry));
        Parts parts = new Parts();
        byKey.values().forEach(parts::add);
        return new Taxonomy(Fingerprint.version(byKey.values()), parts.joined());
    }

    /** The version that a taxonomy of these entries has, see {@link #version()}. */
    public static String version(Collection<TaxonomyEntry> entries) {
        return Fingerprint.version(entries);
    }

    /** The taxonomy without entries. */
    public static Taxonomy empty() {
        return compile(List.of());
    }

    /**
     * The first 12 hex digits of SHA-256 over all entries given to {@link #compile}, whatever their order and
     * {@code changedAt}.
     */
    public String version() {
        return version;
    }

    /** The actors, by id; each has its {@link TaxonomyEntry#getActor() definition}. */
    public List<TaxonomyEntry> actors() {
        return actors;
    }

    /** The topics, by id. */
    public List<TopicQuery> topics() {
        return topics;
    }

    /** Ids of the topics whose articles also go to a Kafka topic of their own, sorted. */
    public Set<String> routedTopics() {
        return routedTopics;
    }

    /** What was left out and why; empty when all is well. */
    public List<TaxonomyProblem> problems() {
        return problems;
    }

    private static final class Parts {
        private static final String SOURCE = "taxonomy";
        private final List<TaxonomyEntry> actors = new ArrayList<>();
        private final List<TopicQuery> topics = new ArrayList<>();
        private final Map<String, String> parents = new TreeMap<>();
        private final List<TaxonomyProblem> problems = new ArrayList<>();

        void add(TaxonomyEntry entry) {
            if (!Slug.isSlug(entry.getId())) {
                leaveOut(entry, Slug.RULE);
            } else if (entry.getKind() == TaxonomyKind.ACTOR) {
                addActor(entry);
            } else {
                entry.getTopic()
                        .ifPresentOrElse(
                                topic -> addTopic(entry, topic), () -> leaveOut(entry, "has no topic's definition"));
            }
        }

        private void addActor(TaxonomyEntry entry) {
            if (entry.getActor().isEmpty()) {
                leaveOut(entry, "has no actor's definition");
            } else {
                actors.add(entry);
            }
        }

        private void addTopic(TaxonomyEntry entry, TopicDefinition topic) {
            try {
                topics.add(new TopicQuery(
                        entry.getId(), entry.getLabel(), topic.getRouted(), TopicQuery.read(topic), List.of()));
                topic.getParent().ifPresent(parent -> parents.put(entry.getId(), parent));
            } catch (InvalidQueryException invalid) {
                leaveOut(entry, String.valueOf(invalid.getMessage()));
            }
        }

        /**
         * Sets what is broader than each topic, where a parent that is not there or comes round to the topic does not count, and
         * puts the queries of other topics where they are asked for.
         */
        Parts joined() {
            Set<String> ids = topics.stream().map(TopicQuery::id).collect(Collectors.toSet());
            TopicTree asGiven = new TopicTree(parents);
            Map<String, String> sound = new HashMap<>(parents);
            parents.forEach((topic, parent) -> {
                if (!ids.contains(parent)) {
                    withoutParent(topic, "its parent " + parent + " is not there", sound);
                }
                asGiven.cycle(topic).ifPresent(way -> withoutParent(topic, "is broader than itself: " + way, sound));
            });
            TopicTree tree = new TopicTree(sound);
            Map<String, Query> queries = new LinkedHashMap<>();
            topics.forEach(topic -> queries.put(topic.id(), topic.query()));
            TopicReferences references = TopicReferences.resolve(queries, tree);
            references
                    .problems()
                    .forEach((topic, reason) ->
                            problems.add(new TaxonomyProblem(SOURCE, Place.NONE, "topic/" + topic + "/query", reason)));
            topics.removeIf(topic -> references.problems().containsKey(topic.id()));
            topics.replaceAll(topic -> new TopicQuery(
                    topic.id(),
                    topic.label(),
                    topic.routed(),
                    references.resolved().getOrDefault(topic.id(), topic.query()),
                    tree.broader(topic.id())));
            return this;
        }

        private void withoutParent(String topic, String reason, Map<String, String> sound) {
            sound.remove(topic);
            problems.add(new TaxonomyProblem(SOURCE, Place.NONE, "topic/" + topic + "/parent", reason));
        }

        private void leaveOut(TaxonomyEntry entry, String reason) {
            problems.add(new TaxonomyProblem(SOURCE, Place.NONE, TaxonomyKey.of(entry), reason));
        }
    }
}

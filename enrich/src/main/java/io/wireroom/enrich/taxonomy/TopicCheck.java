package io.wireroom.enrich.taxonomy;

import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.runtime.config.DidYouMean;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.record.TopicExample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/** What can be wrong with the topics of a file as a whole: how they stand to each other, and their examples. */
final class TopicCheck {
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final String file;
    private final List<TaxonomyProblem> problems;
    private final boolean tryExamples;

    private record Topic(TaxonomyEntry entry, TopicDefinition definition, YamlValue.Keys value) {}

    TopicCheck(String file, List<TaxonomyProblem> problems, boolean tryExamples) {
        this.tryExamples = tryExamples;
        this.file = file;
        this.problems = problems;
    }

    void add(TaxonomyEntry entry, TopicDefinition definition, YamlValue.Keys value) {
        topics.put(entry.getId(), new Topic(entry, definition, value));
    }

    /** Adds the problems of the topics added. */
    void finish() {
        Map<String, String> parents = new HashMap<>();
        topics.forEach((id, topic) -> topic.definition().getParent().ifPresent(parent -> parents.put(id, parent)));
        TopicTree tree = new TopicTree(parents);
        Set<String> havingNarrower = new HashSet<>(parents.values());
        for (Topic topic : topics.values()) {
            checkParent(topic, tree);
            if (topic.definition().getQuery().isEmpty()
                    && topic.definition().getIptc().isEmpty()
                    && !havingNarrower.contains(topic.entry().getId())) {
                problem(topic, topic.value().at(), "", "has no query and no narrower topic: give it one of the two");
            }
        }
        TopicReferences references = TopicReferences.resolve(queries(), tree);
        references.problems().forEach((id, reason) -> {
            Topic topic = topics.get(id);
            if (topic != null) {
                problem(topic, place(topic, "query"), "/query", reason);
            }
        });
        if (tryExamples
                && topics.values().stream()
                        .anyMatch(t -> !t.definition().getExamples().isEmpty())) {
            checkExamples(Percolator.of(references.resolved()), tree);
        }
    }

    private void checkParent(Topic topic, TopicTree tree) {
        topic.definition().getParent().ifPresent(parent -> {
            Place at = place(topic, "parent");
            if (!topics.containsKey(parent)) {
                problem(
                        topic,
                        at,
                        "/parent",
                        "there is no topic \"" + parent + "\"" + DidYouMean.hint(parent, topics.keySet()));
            }
            tree.cycle(topic.entry().getId())
                    .ifPresent(way -> problem(topic, at, "/parent", "is broader than itself: " + way));
        });
    }

    private static Place place(Topic topic, String key) {
        YamlValue value = topic.value().values().get(key);
        return value == null ? topic.value().at() : value.at();
    }

    private void checkExamples(Percolator percolator, TopicTree tree) {
        for (Topic topic : topics.values()) {
            Map<Boolean, Integer> numbers = new HashMap<>();
            for (TopicExample example : topic.definition().getExamples()) {
                int number = numbers.merge(example.getMatches(), 1, Integer::sum);
                checkExample(topic, example, number, percolator, tree);
            }
        }
    }

    private Map<String, Query> queries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        topics.forEach((id, topic) -> {
            try {
                queries.put(id, TopicQuery.read(topic.definition()));
            } catch (InvalidQueryException impossible) {
                throw new IllegalStateException("the query of " + id + " was read before", impossible);
            }
        });
        return queries;
    }

    private void checkExample(Topic topic, TopicExample example, int number, Percolator percolator, TopicTree tree) {
        String id = topic.entry().getId();
        List<Fit> causes = percolator.fits(List.of("", "", example.getText())).stream()
                .filter(fit -> fit.id().equals(id) || tree.broader(fit.id()).contains(id))
                .toList();
        String list = example.getMatches() ? "match" : "miss";
        String key = "/examples/" + list + "[" + number + "]";
        if (example.getMatches() && causes.isEmpty()) {
            problem(topic, place(topic, list, number), key, "is not matched by the query");
        } else if (!example.getMatches() && !causes.isEmpty()) {
            problem(topic, place(topic, list, number), key, "must not match, but does by " + words(causes, example));
        }
    }

    private static String words(List<Fit> causes, TopicExample example) {
        List<String> words = new ArrayList<>();
        causes.forEach(fit ->
                fit.hits().forEach(hit -> words.add('"' + example.getText().substring(hit.start(), hit.end()) + '"')));
        return words.stream().distinct().collect(Collectors.joining(", "));
    }

    private static Place place(Topic topic, String list, int number) {
        return topic.value().values().get("examples") instanceof YamlValue.Keys examples
                        && examples.values().get(list) instanceof YamlValue.Items items
                        && items.items().size() >= number
                ? items.items().get(number - 1).at()
                : topic.value().at();
    }

    private void problem(Topic topic, Place at, String key, String message) {
        problems.add(new TaxonomyProblem(file, at, "topics/" + topic.entry().getId() + key, message));
    }
}

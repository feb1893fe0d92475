package io.wireroom.enrich.taxonomy;

import io.wireroom.runtime.config.DidYouMean;
import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be wrong between entries: ids given twice, one clear name for two actors, and what {@link TopicCheck} finds. */
final class CrossCheck {
    private final Map<String, Place> places = new HashMap<>();
    private final TopicCheck topics;
    private final Map<String, TaxonomyEntry> actorOfClearName = new HashMap<>();
    private final Map<String, TaxonomyEntry> actorOfTicker = new HashMap<>();
    private final List<TaxonomyEntry> relating = new ArrayList<>();
    private final String file;
    private final List<TaxonomyProblem> problems;

    CrossCheck(String file, List<TaxonomyProblem> problems, boolean tryExamples) {
        this.file = file;
        this.problems = problems;
        this.topics = new TopicCheck(file, problems, tryExamples);
    }

    void add(TaxonomyEntry entry, YamlValue value) {
        Place at = value.at();
        Place earlier = places.putIfAbsent(TaxonomyKey.of(entry), at);
        if (earlier != null) {
            problem(entry, at, "the id is given twice, first in line " + earlier.line());
        } else if (entry.getActor().isPresent()) {
            add(entry, entry.getActor().get(), at);
        } else if (value instanceof YamlValue.Keys keys) {
            entry.getTopic().ifPresent(topic -> topics.add(entry, topic, keys));
        }
    }

    private void add(TaxonomyEntry entry, ActorDefinition actor, Place at) {
        clearNames(entry).forEach(name -> claim(entry, name, at));
        for (String ticker : actor.getTickers()) {
            TaxonomyEntry other = actorOfTicker.putIfAbsent(ticker, entry);
            if (other != null && !other.getId().equals(entry.getId())) {
                problem(entry, at, "the ticker " + ticker + " is also that of " + other.getId());
            }
        }
        if (!actor.getRelated().isEmpty()) {
            relating.add(entry);
        }
    }

    /** To be called after the last entry. */
    void finish() {
        topics.finish();
        relating.forEach(this::checkRelated);
    }

    private void checkRelated(TaxonomyEntry entry) {
        for (String id : entry.getActor().orElseThrow().getRelated()) {
            if (!places.containsKey(TaxonomyKey.of(TaxonomyKind.ACTOR, id))) {
                Place at = Objects.requireNonNull(places.get(TaxonomyKey.of(entry)));
                problem(entry, at, "is related to " + id + ", which is no actor" + DidYouMean.hint(id, actorIds()));
            }
        }
    }

    private List<String> actorIds() {
        String prefix = TaxonomyKey.of(TaxonomyKind.ACTOR, "");
        return places.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private void claim(TaxonomyEntry actor, String name, Place at) {
        TaxonomyEntry other = actorOfClearName.putIfAbsent(ActorNames.asRead(name), actor);
        if (other != null && !other.getId().equals(actor.getId()) && !(prior(actor) > 0 && prior(other) > 0)) {
            problem(
                    actor,
                    at,
                    "\"" + name + "\" also names " + other.getId()
                            + ": give it context words at one of the two, or both a prior");
        }
    }

    private static int prior(TaxonomyEntry entry) {
        return entry.getActor().orElseThrow().getPrior();
    }

    private static List<String> clearNames(TaxonomyEntry actor) {
        return ActorNames.of(actor).stream()
                .filter(alias -> alias.getContext().isEmpty())
                .map(Alias::getText)
                .distinct()
                .toList();
    }

    private void problem(TaxonomyEntry entry, Place at, String message) {
        problems.add(new TaxonomyProblem(
                file, at, (entry.getActor().isPresent() ? "actors/" : "topics/") + entry.getId(), message));
    }
}

package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be wrong between entries: ids given twice, one clear name for two actors, and what {@link TopicCheck} finds. */
final class CrossCheck {
    private static final Pattern NOT_READ = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&'’]+");

    private final Map<String, Place> places = new HashMap<>();
    private final TopicCheck topics;
    private final Map<String, String> actorOfClearName = new LinkedHashMap<>();
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
            clearNames(entry).forEach(name -> claim(entry, name, at));
        } else if (value instanceof YamlValue.Keys keys) {
            entry.getTopic().ifPresent(topic -> topics.add(entry, topic, keys));
        }
    }

    /** To be called after the last entry. */
    void finish() {
        topics.finish();
    }

    private void claim(TaxonomyEntry actor, String name, Place at) {
        String other = actorOfClearName.putIfAbsent(asRead(name), actor.getId());
        if (other != null && !other.equals(actor.getId())) {
            problem(actor, at, "\"" + name + "\" also names " + other + ": give it context words at one of the two");
        }
    }

    /** A name as it is found in texts, where only letters, digits, ampersands and apostrophes count: {@code Acme+} is Acme. */
    private static String asRead(String name) {
        return NOT_READ.matcher(name).replaceAll(" ").strip();
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

package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong between entries: ids given twice, one clear name for two actors. */
final class CrossCheck {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> actorOfClearName = new LinkedHashMap<>();
    private final String file;
    private final List<TaxonomyProblem> problems;

    CrossCheck(String file, List<TaxonomyProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void add(TaxonomyEntry entry, int line) {
        Integer earlier = lines.putIfAbsent(TaxonomyKey.of(entry), line);
        if (earlier != null) {
            problem(entry, line, "the id is given twice, first in line " + earlier);
        } else if (entry.getActor().isPresent()) {
            clearNames(entry).forEach(name -> claim(entry, name, line));
        }
    }

    private void claim(TaxonomyEntry actor, String name, int line) {
        String other = actorOfClearName.putIfAbsent(name, actor.getId());
        if (other != null && !other.equals(actor.getId())) {
            problem(actor, line, "\"" + name + "\" also names " + other + ": give it context words at one of the two");
        }
    }

    private static List<String> clearNames(TaxonomyEntry actor) {
        return ActorNames.of(actor).stream()
                .filter(alias -> alias.getContext().isEmpty())
                .map(Alias::getText)
                .distinct()
                .toList();
    }

    private void problem(TaxonomyEntry entry, int line, String message) {
        problems.add(new TaxonomyProblem(
                file, line, (entry.getActor().isPresent() ? "actors/" : "topics/") + entry.getId(), message));
    }
}

package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.schemas.record.TaxonomyKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what was imported with the taxonomy that there is. An entry that is there already wins; it takes over the fields
 * that it lacks if that is asked for. All of it is then checked as a file would be; a draft with a problem is refused and
 * the rest is checked again, until nothing is wrong.
 */
public final class Merge {
    private final Imported imported;
    private final Map<String, Draft> known = new LinkedHashMap<>();
    private final Map<String, Draft> filled = new LinkedHashMap<>();
    private final List<Draft> added = new ArrayList<>();
    private final List<TaxonomyProblem> problems = new ArrayList<>();
    private int kept;
    private int refused;

    private Merge(Imported imported) {
        this.imported = imported;
    }

    /**
     * The joined taxonomy.
     *
     * @param fill whether entries that are there take over fields that they lack
     * @throws ImportException when something is wrong that no single draft is to blame for
     */
    public static Merged of(Known known, Imported imported, boolean fill) throws ImportException {
        Merge merge = new Merge(imported);
        known.entries().stream().map(Draft::of).forEach(draft -> merge.known.put(draft.key(), draft));
        imported.drafts().forEach(draft -> merge.add(draft, fill));
        return merge.checked();
    }

    private void add(Draft draft, boolean fill) {
        Draft there = known.get(draft.key());
        if (there == null) {
            added.add(draft);
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>(there.fields());
        draft.fields().forEach(fields::putIfAbsent);
        if (fill && !fields.equals(there.fields())) {
            filled.putIfAbsent(draft.key(), new Draft(draft.kind(), draft.at(), fields));
        } else {
            kept++;
        }
    }

    private Merged checked() throws ImportException {
        while (true) {
            TaxonomyReading reading = TaxonomyFile.check(imported.file(), all());
            if (reading.ok()) {
                return new Merged(reading.entries(), added.size(), kept, filled.size(), problems, refused);
            }
            if (!refuse(reading.problems())) {
                throw new ImportException(
                        "would make the taxonomy wrong: " + reading.problems().get(0));
            }
        }
    }

    private List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        known.forEach((key, draft) -> all.add(filled.getOrDefault(key, draft)));
        all.addAll(added);
        return all;
    }

    /** Takes out the drafts that have a problem; false if there is none. */
    private boolean refuse(List<TaxonomyProblem> found) {
        Set<Object> guilty = new HashSet<>();
        for (TaxonomyProblem problem : found) {
            guilty.add(problem.at().line() > 0 ? problem.at() : entryOf(problem));
        }
        int before = added.size() + filled.size();
        Set<Object> gone = new HashSet<>();
        added.removeIf(draft -> isGuilty(draft, guilty) && gone.add(draft.id()));
        int unfilled = filled.size();
        filled.values().removeIf(draft -> isGuilty(draft, guilty));
        kept += unfilled - filled.size();
        refused += before - added.size() - filled.size();
        problems.addAll(found);
        added.replaceAll(draft -> withoutRelated(draft, gone));
        filled.replaceAll((key, draft) -> withoutRelated(draft, gone));
        return added.size() + filled.size() < before;
    }

    private static boolean isGuilty(Draft draft, Set<Object> guilty) {
        return guilty.contains(draft.at()) || guilty.contains(draft.key());
    }

    /** {@code actors/ftc/type} is about {@code actor/ftc}. */
    private static String entryOf(TaxonomyProblem problem) {
        String[] parts = problem.key().split("/", 3);
        return parts.length < 2 ? "" : parts[0].substring(0, parts[0].length() - 1) + "/" + parts[1];
    }

    private static Draft withoutRelated(Draft draft, Set<Object> gone) {
        if (draft.kind() != TaxonomyKind.ACTOR
                || !(draft.fields().get("related") instanceof List<?> related)
                || related.stream().noneMatch(gone::contains)) {
            return draft;
        }
        List<?> left = related.stream().filter(id -> !gone.contains(id)).toList();
        return left.isEmpty() ? draft.without("related") : draft.with("related", left);
    }
}

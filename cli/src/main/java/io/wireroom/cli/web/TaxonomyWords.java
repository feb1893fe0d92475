package io.wireroom.cli.web;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyDifference;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyKey;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.schemas.record.TaxonomyChange;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.web.taxonomy.TaxonomyBook.Difference;
import io.wireroom.web.taxonomy.TaxonomyBook.PastChange;
import io.wireroom.web.taxonomy.TaxonomyBook.Remark;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What enrich says of taxonomies, as the API says it. */
final class TaxonomyWords {
    private static final int MOST = 100;
    private static final int LONGEST = 500;

    private TaxonomyWords() {}

    static String yaml(TaxonomyEntry entry) {
        return TaxonomyFile.editable(List.of(entry));
    }

    static Difference difference(TaxonomyDifference difference) {
        return new Difference(
                difference.added().stream().map(TaxonomyKey::of).toList(),
                difference.changed().stream().map(TaxonomyKey::of).toList(),
                difference.removed());
    }

    static List<Remark> remarks(List<TaxonomyProblem> problems) {
        return problems.stream()
                .limit(MOST)
                .map(p -> new Remark(p.at().line(), p.at().column(), p.key(), shortened(p.message())))
                .toList();
    }

    /** The first problem, and how many there are besides. */
    static String sentence(List<TaxonomyProblem> problems) {
        TaxonomyProblem first = problems.get(0);
        String more = problems.size() > 1 ? ", and " + (problems.size() - 1) + " more" : "";
        return (first.key().isEmpty() ? "" : first.key() + ": ") + shortened(first.message()) + more;
    }

    /** Why entries are left out, by the key of the entry. */
    static Map<String, String> problems(Taxonomy taxonomy) {
        Map<String, String> byKey = new TreeMap<>();
        for (TaxonomyProblem problem : taxonomy.problems()) {
            String[] parts = problem.key().split("/", 3);
            byKey.merge(
                    parts.length < 2 ? problem.key() : parts[0] + "/" + parts[1],
                    shortened(problem.message()),
                    (a, b) -> a + "; " + b);
        }
        return byKey;
    }

    static PastChange past(TaxonomyChange change) {
        return new PastChange(
                change.getChangedAt(),
                change.getBy(),
                change.getKey(),
                change.getVersionBefore(),
                change.getVersion(),
                change.getBefore().map(TaxonomyWords::yaml),
                change.getAfter().map(TaxonomyWords::yaml));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}

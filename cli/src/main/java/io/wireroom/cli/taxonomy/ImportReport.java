package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.Printable;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.enrich.taxonomy.imports.ImportFormat;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Merged;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of an import, for people.
 *
 * @param format what was read
 * @param imported what was in it
 * @param merged what was made of it
 */
record ImportReport(ImportFormat format, Imported imported, Merged merged) {
    private static final int SHOWN = 20;
    private static final int LONGEST = 400;

    /** How much of the source was wrong. */
    long refused() {
        return imported.refused() + merged.refused();
    }

    void print(PrintStream err) {
        List<TaxonomyProblem> problems = new ArrayList<>(imported.problems());
        problems.addAll(merged.problems());
        problems.stream().limit(SHOWN).forEach(problem -> err.println(Printable.line(problem.toString(), LONGEST)));
        if (problems.size() > SHOWN) {
            err.println(String.format(
                    Locale.ROOT,
                    "and %,d more",
                    imported.refused() + merged.problems().size() - SHOWN));
        }
        err.println(String.format(
                Locale.ROOT,
                "%s, %s: %,d added, %,d kept as they were, %,d filled, %,d refused",
                imported.file(),
                format.words(),
                merged.added(),
                merged.kept(),
                merged.filled(),
                refused()));
        String leftOut = imported.leftOut().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .map(ImportReport::words)
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            err.println("left out: " + leftOut);
        }
    }

    private static String words(Map.Entry<String, Long> reason) {
        return String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey());
    }
}

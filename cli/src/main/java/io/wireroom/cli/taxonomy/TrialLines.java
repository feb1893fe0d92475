package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.Printable;
import io.wireroom.cli.taxonomy.TaxonomyTrial.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The outcome of a trial as lines: entries that change, each with some of the articles gained and lost. */
final class TrialLines {
    private TrialLines() {}

    static List<String> of(long articles, List<TaxonomyTrial.Entry> entries) {
        List<TaxonomyTrial.Entry> changed =
                entries.stream().filter(TaxonomyTrial.Entry::changes).toList();
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%,d articles: %,d of %,d topics and actors that are found change",
                articles, changed.size(), entries.size()));
        changed.forEach(entry -> add(lines, entry));
        return lines;
    }

    private static void add(List<String> lines, TaxonomyTrial.Entry entry) {
        lines.add(text(
                "%-40s %,7d -> %,7d   +%,d -%,d",
                entry.key(), entry.before(), entry.after(), entry.gained(), entry.lost()));
        entry.gains().forEach(example -> lines.add("    + " + line(example)));
        entry.losses().forEach(example -> lines.add("    - " + line(example)));
    }

    private static String line(Example example) {
        String words = example.words().stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        String title = example.title().isBlank() ? example.url() : example.title();
        return Printable.line(title) + " [" + Printable.line(example.source()) + "] by " + Printable.line(words);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

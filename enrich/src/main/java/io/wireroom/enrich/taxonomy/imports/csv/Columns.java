package io.wireroom.enrich.taxonomy.imports.csv;

import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.runtime.config.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a table by the names in its first row, in any order.
 *
 * @param names as written, in lower case
 */
record Columns(List<String> names) {
    /** Columns that say that a row is an actor. */
    static final Set<String> OF_ACTORS =
            Set.of("type", "country", "wikidata", "prior", "aliases", "context", "tickers", "related");
    /** Columns that say that a row is a topic. */
    static final Set<String> OF_TOPICS = Set.of("parent", "iptc", "desk", "owner", "query");
    /** Columns whose cells are lists. */
    static final Set<String> LISTS = Set.of("aliases", "context", "tickers", "related");

    static final List<String> ALL = List.of(
            "kind",
            "id",
            "name",
            "label",
            "type",
            "country",
            "wikidata",
            "prior",
            "aliases",
            "context",
            "tickers",
            "related",
            "parent",
            "iptc",
            "desk",
            "owner",
            "query",
            "description");
    private static final Pattern LIST = Pattern.compile("\\|");
    private static final char[] DELIMITERS = {',', ';', '\t'};

    Columns {
        names = List.copyOf(names);
    }

    /** The sign between cells: the one that makes most columns of a table's first line. */
    static char delimiter(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        char best = DELIMITERS[0];
        long most = -1;
        for (char delimiter : DELIMITERS) {
            long known = Arrays.stream(header.split(Pattern.quote(String.valueOf(delimiter))))
                    .map(Columns::plain)
                    .filter(ALL::contains)
                    .count();
            if (known > most) {
                most = known;
                best = delimiter;
            }
        }
        return best;
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the first row.
     *
     * @throws ImportException naming every column that there is not, or that is there twice
     */
    static Columns of(Rows.Row header) throws ImportException {
        List<String> names = header.cells().stream().map(Columns::plain).toList();
        if (names.stream().noneMatch(ALL::contains)) {
            throw new ImportException(
                    "is no table that can be read: its first line names none of the columns " + String.join(", ", ALL));
        }
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!ALL.contains(name)) {
                wrong.add("unknown column \"" + name + "\"" + DidYouMean.hint(name, ALL));
            } else if (!seen.add(name)) {
                wrong.add("column \"" + name + "\" is there twice");
            }
        }
        if (!seen.contains("name") && !seen.contains("label")) {
            wrong.add("a column name (or label) is missing");
        }
        if (!wrong.isEmpty()) {
            throw new ImportException("cannot be read, line " + header.line() + ": " + String.join("; ", wrong)
                    + (wrong.get(0).startsWith("unknown") ? "; the columns are " + String.join(", ", ALL) : ""));
        }
        return new Columns(names);
    }

    /** The cells of a row that are not empty, by column: a text, or a list of texts that bars stand between. */
    Map<String, Object> cells(Rows.Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
            String name = names.get(i);
            String cell = row.cells().get(i);
            if (!cell.isEmpty()) {
                cells.put(name, LISTS.contains(name) ? list(cell) : cell);
            }
        }
        return cells;
    }

    private static List<String> list(String cell) {
        return LIST.splitAsStream(cell)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

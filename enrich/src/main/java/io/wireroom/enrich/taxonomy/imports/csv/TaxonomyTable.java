package io.wireroom.enrich.taxonomy.imports.csv;

import io.wireroom.enrich.taxonomy.ActorNames;
import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.Place;
import io.wireroom.enrich.taxonomy.Slug;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.enrich.taxonomy.imports.ImportSource;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Problems;
import io.wireroom.enrich.taxonomy.imports.WholeText;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of actors and topics. Commas, semicolons or tabs stand between its cells, bars in lists; a cell with one of
 * these, a quote or a line break stands in quotes. The context words of a row hold for its names of one word.
 */
public final class TaxonomyTable {
    private final Columns columns;
    private final Known known;
    private final Problems problems;
    private final List<Draft> drafts = new ArrayList<>();

    private TaxonomyTable(Columns columns, Known known, Problems problems) {
        this.columns = columns;
        this.known = known;
        this.problems = problems;
    }

    /**
     * Reads a table. What is wrong in a cell is found when the drafts are checked, see {@link
     * io.wireroom.enrich.taxonomy.imports.Merge}.
     *
     * @param known the taxonomy it is to be joined with
     * @throws ImportException when it is no table, or its first line names columns that there are not
     */
    public static Imported read(ImportSource source, Known known) throws IOException {
        String text = WholeText.of(source);
        List<Rows.Row> rows = Rows.read(text, Columns.delimiter(text));
        if (rows.isEmpty()) {
            throw new ImportException("is empty");
        }
        Problems problems = new Problems(source.name());
        TaxonomyTable table = new TaxonomyTable(Columns.of(rows.get(0)), known, problems);
        rows.subList(1, rows.size()).forEach(table::add);
        return new Imported(source.name(), table.drafts, Map.of(), problems.kept(), problems.count());
    }

    private void add(Rows.Row row) {
        if (row.cells().size() > columns.names().size()) {
            problems.add(
                    row.line(),
                    "",
                    "has " + row.cells().size() + " cells where the first line names "
                            + columns.names().size()
                            + " columns; a cell with the sign between cells in it needs quotes");
            return;
        }
        Map<String, Object> cells = columns.cells(row);
        Optional<TaxonomyKind> kind = kind(row, cells);
        Optional<String> name = name(row, cells);
        if (kind.isPresent() && name.isPresent()) {
            drafts.add(draft(row, kind.get(), name.get(), cells));
        }
    }

    private Draft draft(Rows.Row row, TaxonomyKind kind, String name, Map<String, Object> cells) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id(kind, name, cells));
        fields.put(kind == TaxonomyKind.ACTOR ? "name" : "label", name);
        List.of("kind", "name", "label").forEach(cells::remove);
        cells.forEach(fields::putIfAbsent);
        if (kind == TaxonomyKind.ACTOR && fields.remove("context") instanceof List<?> context) {
            fields.put("aliases", inContext(name, fields.get("aliases"), context));
        }
        return new Draft(kind, new Place(row.line(), 0), fields);
    }

    private Optional<TaxonomyKind> kind(Rows.Row row, Map<String, Object> cells) {
        String said = String.valueOf(cells.getOrDefault("kind", ""));
        if (said.equalsIgnoreCase("actor") || said.equalsIgnoreCase("topic")) {
            return Optional.of(said.equalsIgnoreCase("actor") ? TaxonomyKind.ACTOR : TaxonomyKind.TOPIC);
        }
        boolean actor = cells.keySet().stream().anyMatch(Columns.OF_ACTORS::contains);
        boolean topic = cells.keySet().stream().anyMatch(Columns.OF_TOPICS::contains);
        if (said.isEmpty() && actor != topic) {
            return Optional.of(actor ? TaxonomyKind.ACTOR : TaxonomyKind.TOPIC);
        }
        problems.add(
                row.line(),
                "kind",
                said.isEmpty()
                        ? "may be an actor or a topic; say which in a column kind"
                        : "\"" + said + "\" is no kind; write actor or topic");
        return Optional.empty();
    }

    private Optional<String> name(Rows.Row row, Map<String, Object> cells) {
        Object name = cells.getOrDefault("name", cells.getOrDefault("label", ""));
        if (name.equals("")) {
            problems.add(row.line(), columns.names().contains("name") ? "name" : "label", "is missing");
        } else if (!cells.containsKey("id") && Slug.of(name.toString()).isEmpty()) {
            problems.add(row.line(), "id", "is missing, and none can be made of \"" + name + "\"");
        } else {
            return Optional.of(name.toString());
        }
        return Optional.empty();
    }

    /** The id of the entry that is there with the row's item or code; else what the row says; else made of its name. */
    private String id(TaxonomyKind kind, String name, Map<String, Object> cells) {
        Optional<TaxonomyEntry> there = kind == TaxonomyKind.ACTOR
                ? known.byWikidata(String.valueOf(cells.get("wikidata")))
                : known.byIptc(String.valueOf(cells.get("iptc")));
        return there.map(TaxonomyEntry::getId).orElseGet(() -> String.valueOf(cells.getOrDefault("id", Slug.of(name))));
    }

    private static List<Object> inContext(String name, @Nullable Object aliases, List<?> context) {
        List<Object> names = new ArrayList<>();
        if (isOneWord(name)) {
            names.add(Map.of("text", name, "context", context));
        }
        if (aliases instanceof List<?> texts) {
            for (Object text : texts) {
                names.add(isOneWord(text.toString()) ? Map.of("text", text, "context", context) : text);
            }
        }
        return names;
    }

    private static boolean isOneWord(String name) {
        return !ActorNames.asRead(name).contains(" ");
    }
}

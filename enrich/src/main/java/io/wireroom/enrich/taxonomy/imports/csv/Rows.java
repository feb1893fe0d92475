package io.wireroom.enrich.taxonomy.imports.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table as rows of cells: the only class that knows the CSV library. */
final class Rows {
    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private Rows() {}

    /**
     * A row with something in it.
     *
     * @param line in which it begins, from 1
     * @param cells without spaces around them
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** All rows that are not blank. */
    static List<Row> read(String text, char delimiter) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                Row row = row(parser);
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (JsonProcessingException broken) {
            throw new ImportException(
                    "is no table, line " + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage());
        }
        return rows;
    }

    private static Row row(CsvParser parser) throws IOException {
        int line = Math.max(0, parser.currentTokenLocation().getLineNr())
                + 1; // the token before the row is in the line above
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String cell = parser.getText();
            cells.add(cell == null ? "" : cell.strip());
        }
        return new Row(line, cells);
    }
}

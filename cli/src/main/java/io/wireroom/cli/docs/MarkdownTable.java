package io.wireroom.cli.docs;

import java.util.List;
import java.util.stream.Collectors;

/** Tables in Markdown. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... header) {
        row(List.of(header));
        row(List.of(header).stream().map(h -> "---").toList());
    }

    MarkdownTable row(List<String> cells) {
        text.append(cells.stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("\n", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

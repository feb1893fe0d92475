package io.wireroom.cli.demo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a copy, made from the original as its annotation says. */
final class CopiedText {
    private CopiedText() {}

    /** The paragraphs of a copy: all or some of the original's, with words replaced, and a credit at the end. */
    static List<String> of(Node copy, DemoArticle original) {
        copy.only("of", "kind", "replace", "paragraphs", "credit");
        List<String> from = original.wording().paragraphs();
        List<String> kept = new ArrayList<>(chosen(copy, from));
        copy.child("replace").ifPresent(edits -> edits.map().forEach((old, now) -> replace(copy, kept, old, now)));
        copy.find("credit").ifPresent(kept::add);
        return kept;
    }

    private static List<String> chosen(Node copy, List<String> from) {
        List<String> numbers = copy.texts("paragraphs");
        return numbers.isEmpty()
                ? from
                : numbers.stream()
                        .map(number -> from.get(Integer.parseInt(number) - 1))
                        .toList();
    }

    private static void replace(Node copy, List<String> paragraphs, Object old, Object now) {
        List<String> before = List.copyOf(paragraphs);
        paragraphs.replaceAll(paragraph -> paragraph.replace(old.toString(), now.toString()));
        if (paragraphs.equals(before)) {
            throw copy.wrong("replaces words that the original does not have: " + Map.of(old, now));
        }
    }
}

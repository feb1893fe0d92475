package io.wireroom.cli.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.console.Printable;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An article laid out for reading: its title, what is known of it, its text in lines of at most 80 characters. */
final class PageText {
    private static final int WIDTH = 80;

    private PageText() {}

    /** The lines of an article as its JSON has it. */
    static List<String> lines(JsonNode page) {
        List<String> lines = new ArrayList<>(wrapped(page.path("title").asText("(no title)")));
        lines.add("");
        facts(page).forEach((name, value) -> {
            if (!value.isEmpty()) {
                lines.add(String.format(Locale.ROOT, "%-10s %s", name, Printable.line(value)));
            }
        });
        for (String paragraph : page.path("body").asText().split("\n\n")) {
            lines.add("");
            lines.addAll(wrapped(paragraph));
        }
        return lines;
    }

    private static Map<String, String> facts(JsonNode page) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("by", authors(page));
        facts.put("published", published(page));
        facts.put("modified", page.path("modifiedAt").asText());
        facts.put("site", page.path("siteName").asText());
        facts.put("language", page.path("language").asText());
        facts.put("address", page.path("canonicalUrl").asText(page.path("url").asText()));
        facts.put("image", page.path("imageUrl").asText());
        facts.put("method", method(page));
        facts.put("wall", page.path("wall").asText().replace("NONE", ""));
        return facts;
    }

    private static String authors(JsonNode page) {
        return StreamSupport.stream(page.path("authors").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String published(JsonNode page) {
        String at = page.path("publishedAt").asText();
        return at.isEmpty() ? "" : at + " (" + page.path("publishedFrom").asText() + ")";
    }

    private static String method(JsonNode page) {
        String method = page.path("method").asText();
        return method.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s, confidence %.2f",
                        method,
                        page.path("confidence").asDouble());
    }

    /** Broken where any language's text may be, and nowhere else. */
    private static List<String> wrapped(String paragraph) {
        String text = Printable.line(paragraph);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (text.substring(start, next).stripTrailing().length() > WIDTH && last > start) {
                lines.add(text.substring(start, last).stripTrailing());
                start = last;
            }
            last = next;
        }
        lines.add(text.substring(start));
        return lines;
    }
}

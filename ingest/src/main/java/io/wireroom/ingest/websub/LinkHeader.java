package io.wireroom.ingest.websub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code Link} headers (RFC 8288 section 3) as forgivingly as its appendix B.2 wants it: what cannot be read ends the
 * header, and what was read before stays. Links with an {@code anchor} speak of something else and are left out.
 */
final class LinkHeader {
    private final String text;
    private int at;

    /**
     * A link.
     *
     * @param target as it is written, perhaps relative
     * @param relations in lower case
     */
    record Link(String target, List<String> relations) {}

    private LinkHeader(String text) {
        this.text = text;
    }

    /** The target of the first link with a relation. */
    static Optional<String> first(List<String> headers, String relation) {
        return headers.stream()
                .flatMap(header -> read(header).stream())
                .filter(link -> link.relations().contains(relation))
                .map(Link::target)
                .findFirst();
    }

    /** All links of one header. */
    static List<Link> read(String header) {
        LinkHeader reading = new LinkHeader(header);
        List<Link> links = new ArrayList<>();
        while (reading.skipTo('<')) {
            reading.link().ifPresent(links::add);
        }
        return links;
    }

    /** Only blanks and commas may stand between links. */
    private boolean skipTo(char wanted) {
        while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == wanted;
    }

    private Optional<Link> link() {
        int end = text.indexOf('>', at);
        if (end < 0) {
            at = text.length();
            return Optional.empty();
        }
        String target = text.substring(at + 1, end).strip();
        at = end + 1;
        Map<String, String> parameters = parameters();
        return parameters.containsKey("anchor")
                ? Optional.empty()
                : Optional.of(new Link(target, relations(parameters.getOrDefault("rel", ""))));
    }

    /** Of repeated parameters the first. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) == ';') {
            at++;
            skipBlanks();
            String name = until(";,=").strip().toLowerCase(Locale.ROOT);
            parameters.putIfAbsent(name, value());
            skipBlanks();
        }
        return parameters;
    }

    private String value() {
        if (at >= text.length() || text.charAt(at) != '=') {
            return "";
        }
        at++;
        skipBlanks();
        return at < text.length() && text.charAt(at) == '"'
                ? quoted()
                : until(";,").strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            value.append(text.charAt(at++));
        }
        at = Math.min(text.length(), at + 1);
        return value.toString();
    }

    private String until(String stops) {
        int start = at;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static List<String> relations(String rel) {
        return Arrays.stream(rel.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .filter(relation -> !relation.isEmpty())
                .toList();
    }
}

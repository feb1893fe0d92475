package io.wireroom.enrich.taxonomy.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be made into a taxonomy. */
public enum ImportFormat {
    /** IPTC's Media Topics, as JSON, JSON-LD or RDF/XML. */
    IPTC("IPTC Media Topics"),
    /** A dump of Wikidata, an entity a line. */
    WIKIDATA("a dump of Wikidata"),
    /** A table of our own columns. */
    CSV("a table");

    private static final Pattern ENTITY =
            Pattern.compile("\"type\"\\s*:\\s*\"(?:item|property|lexeme)\"|\"id\"\\s*:\\s*\"[QPL][0-9]+\"");
    private static final Pattern CONCEPTS =
            Pattern.compile("\"conceptSet\"|\"@graph\"|\"@id\"|\"@context\"|prefLabel|cv\\.iptc\\.org");
    private static final Pattern TURTLE = Pattern.compile("(?i)(?:@prefix|prefix|@base)\\s.*", Pattern.DOTALL);

    private final String words;

    ImportFormat(String words) {
        this.words = words;
    }

    /** What it is, for messages. */
    public String words() {
        return words;
    }

    /**
     * What a text is by its beginning; empty where that may be anything. Whatever is neither JSON nor XML is taken for a
     * table, whose header is looked at anyway.
     *
     * @throws ImportException for what looks like a format that is not read
     */
    static Optional<ImportFormat> of(String beginning) throws ImportException {
        String text = beginning.strip();
        if (text.isEmpty()) {
            throw new ImportException("is empty");
        }
        if (TURTLE.matcher(text).matches()) {
            throw new ImportException("is Turtle, which is not read; IPTC publishes the same as JSON and as RDF/XML");
        }
        if (text.startsWith("<")) {
            return Optional.of(IPTC);
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.of(CSV);
        }
        if (ENTITY.matcher(text).find()) {
            return Optional.of(WIKIDATA);
        }
        return CONCEPTS.matcher(text).find() ? Optional.of(IPTC) : Optional.empty();
    }
}

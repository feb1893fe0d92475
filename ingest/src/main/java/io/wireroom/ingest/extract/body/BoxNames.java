package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PhraseTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads box names off elements. Class and id are cut into words; a word, or two words side by side, may name a box. */
final class BoxNames {
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("boxes.words", name -> BoxName.valueOf(name).bit());
    private static final PhraseTable WORDS = VOCABULARY.phrases("word", PhraseTable::phrase);
    private static final Map<String, Integer> TAGS = VOCABULARY.of("tag");
    private static final Map<String, Integer> ROLES = VOCABULARY.of("role");
    private static final Map<String, Integer> PROPERTIES = VOCABULARY.of("property");
    private static final int LONGEST = 1_000;

    /** Of one page, whose elements share few different classes. */
    private final Map<String, Integer> seen = new HashMap<>();

    /** The names that an element carries, as bits. */
    int of(Element element) {
        int names = TAGS.getOrDefault(element.normalName(), 0);
        if (element.attributesSize() == 0) {
            return names;
        }
        for (Attribute attribute : element.attributes()) {
            names |= of(attribute.getKey(), attribute.getValue());
        }
        return names;
    }

    private int of(String attribute, String value) {
        return switch (attribute) {
            case "class", "id", "data-component", "data-testid" -> seen.computeIfAbsent(value, BoxNames::read);
            case "role" -> ROLES.getOrDefault(value, 0);
            case "itemprop", "property" -> PROPERTIES.getOrDefault(value.toLowerCase(Locale.ROOT), 0);
            case "hidden" -> BoxName.HIDDEN.bit();
            case "aria-hidden" -> value.equals("true") ? BoxName.HIDDEN.bit() : 0;
            case "style" -> isInvisible(value) ? BoxName.HIDDEN.bit() : 0;
            default -> 0;
        };
    }

    private static boolean isInvisible(String style) {
        String squeezed = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
    }

    private static int read(String written) {
        if (written.length() > LONGEST) {
            return 0;
        }
        int names = 0;
        long before = PhraseTable.NOTHING;
        long word = PhraseTable.NOTHING;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            boolean letter = Letters.isLetter(c);
            boolean hump = letter && i > 0 && Letters.isUpper(c) && Letters.isLower(written.charAt(i - 1));
            if (word != PhraseTable.NOTHING && (!letter || hump)) {
                names |= WORDS.bits(word) | WORDS.bits(PhraseTable.joined(before, word));
                before = word;
                word = PhraseTable.NOTHING;
            }
            if (letter) {
                word = PhraseTable.with(word, Letters.lower(c));
            } else if (Character.isWhitespace(c)) {
                before = PhraseTable.NOTHING;
            }
        }
        return names;
    }
}

package io.wireroom.ingest.extract.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads box names off elements. Class and id are cut into words; a word, or two words side by side, may name a box. */
final class BoxNames {
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("boxes.words", name -> BoxName.valueOf(name).bit());
    private static final Map<String, Integer> WORDS = VOCABULARY.of("word");
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
        String before = "";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(written.charAt(i - 1));
            if (word.length() > 0 && (!Letters.isLetter(c) || hump)) {
                String read = word.toString();
                names |= WORDS.getOrDefault(read, 0) | WORDS.getOrDefault(before + ' ' + read, 0);
                before = read;
                word.setLength(0);
            }
            if (Letters.isLetter(c)) {
                word.append(Letters.lower(c));
            } else if (Character.isWhitespace(c)) {
                before = "";
            }
        }
        return names;
    }
}

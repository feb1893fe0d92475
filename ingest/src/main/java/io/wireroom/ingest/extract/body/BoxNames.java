package io.wireroom.ingest.extract.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads box names off elements. Class and id are cut into words; a word, or two words side by side, may name a box. */
final class BoxNames {
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("boxes.words", name -> BoxName.valueOf(name).bit());
    private static final Map<String, Integer> WORDS = VOCABULARY.of("word");
    private static final Map<String, Integer> TAGS = VOCABULARY.of("tag");
    private static final Map<String, Integer> ROLES = VOCABULARY.of("role");
    private static final int LONGEST = 1_000;

    /** Of one page, whose elements share few different classes. */
    private final Map<String, Integer> seen = new HashMap<>();

    /** The names that an element carries, as bits. */
    int of(Element element) {
        int names = TAGS.getOrDefault(element.normalName(), 0);
        if (element.attributesSize() == 0) {
            return names;
        }
        String written = element.className()
                + ' '
                + element.id()
                + ' '
                + element.attr("data-component")
                + ' '
                + element.attr("data-testid");
        if (written.length() > 3) {
            names |= seen.computeIfAbsent(written, BoxNames::read);
        }
        names |= ROLES.getOrDefault(element.attr("role"), 0);
        return names | declared(element) | hidden(element);
    }

    private static int declared(Element element) {
        String property = element.attr("itemprop") + element.attr("property");
        if (property.isEmpty()) {
            return 0;
        }
        return switch (property.toLowerCase(Locale.ROOT)) {
            case "articlebody", "schema:articlebody", "content:encoded", "reviewbody", "blogpost" ->
                BoxName.DECLARED.bit();
            case "description" -> BoxName.SUMMARY.bit();
            case "headline", "name" -> BoxName.TITLE.bit();
            case "author", "datepublished", "datemodified", "publisher" -> BoxName.BYLINE.bit();
            case "comment" -> BoxName.COMMENTS.bit();
            case "caption" -> BoxName.CAPTION.bit();
            case "image", "associatedmedia", "video" -> BoxName.MEDIA.bit();
            default -> 0;
        };
    }

    private static int hidden(Element element) {
        boolean hidden =
                element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
        String style = element.attr("style");
        if (!hidden && style.length() > 9) {
            String squeezed = style.toLowerCase(Locale.ROOT).replace(" ", "");
            hidden = squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
        }
        return hidden ? BoxName.HIDDEN.bit() : 0;
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
            if (word.length() > 0 && (!Character.isLetter(c) || hump)) {
                String read = word.toString();
                names |= WORDS.getOrDefault(read, 0) | WORDS.getOrDefault(before + ' ' + read, 0);
                before = read;
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c)) {
                before = "";
            }
        }
        return names;
    }
}

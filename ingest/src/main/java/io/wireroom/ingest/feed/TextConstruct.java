package io.wireroom.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jdom2.Element;

/**
 * Elements that hold text or markup, by the rules of RFC 4287 section 3.1 where a {@code type} or {@code mode} says which, and
 * as HTML where nothing does, as RSS has it.
 */
final class TextConstruct {
    private TextConstruct() {}

    /** The text as HTML, not yet safe. */
    static String html(Element element, Base base) {
        if (!element.getChildren().isEmpty()) {
            return InnerMarkup.of(element, base);
        }
        String text = decoded(element);
        return isPlain(element) ? SafeHtml.escape(text) : text;
    }

    /** The text on one line, without markup. */
    static String line(Element element, Base base) {
        return isPlain(element) && element.getChildren().isEmpty()
                ? SafeHtml.plainLine(decoded(element))
                : SafeHtml.line(html(element, base));
    }

    private static boolean isPlain(Element element) {
        String type = FeedTree.attribute(element, "type").orElse("").toLowerCase(Locale.ROOT);
        return type.equals("text")
                || (type.equals("text/plain") && !mode(element).equals("escaped"));
    }

    private static String decoded(Element element) {
        String text = element.getText();
        if (!mode(element).equals("base64")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    private static String mode(Element element) {
        return FeedTree.attribute(element, "mode").orElse("").toLowerCase(Locale.ROOT);
    }
}

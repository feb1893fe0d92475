package io.wireroom.ingest.feed;

import io.wireroom.ingest.markup.Html;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Markup from strangers made harmless, or made text. */
final class SafeHtml {
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags(
                    "abbr",
                    "article",
                    "aside",
                    "bdi",
                    "bdo",
                    "center",
                    "del",
                    "details",
                    "dfn",
                    "figcaption",
                    "figure",
                    "font")
            .addTags(
                    "footer", "header", "hr", "ins", "kbd", "main", "mark", "picture", "s", "samp", "section",
                    "summary", "time")
            .addTags("tt", "var", "wbr")
            .addAttributes("time", "datetime")
            .addAttributes("abbr", "title")
            .addAttributes(":all", "lang", "dir");
    private static final OutputSettings COMPACT =
            new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!][^<>]*>?");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "iframe");
    private static final Set<String> CELLS = Set.of("br", "td", "th");
    private static final Set<String> LINKS = Set.of("href", "src", "cite");
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "ftp", "mailto");
    private static final Pattern SCHEME = Pattern.compile("[\\p{Cntrl} ]*([A-Za-z][\\p{Alnum}+.\\p{Cntrl}-]*):");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Deeper elements are put beside each other; unclosed ones cost time by their number times this. */
    private static final int MOST_DEPTH = 64;

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final Set<String> TINY = Set.of("0", "1", "2");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*/?\\s*(?:script|style|iframe|object|embed|form|svg|math|link|meta|base)|<[^<>]*(?:\\bon\\w+|script)\\s*[=:]");

    private SafeHtml() {}

    /** HTML without scripts, handlers, styles and forms; relative links become absolute where {@code base} is given. */
    static String clean(String html, String base) {
        return clean(Html.fragment(html, base, MOST_DEPTH));
    }

    /** What {@link #clean} and {@link #line} make of HTML, for little more than the cost of one of them. */
    static Both both(String html, String base) {
        Document parsed = Html.fragment(html, base, MOST_DEPTH);
        return new Both(clean(parsed), line(html, text(parsed)));
    }

    /**
     * Takes away links of schemes that are not safe, which the cleaner would do too, but asks the whole class path for each
     * scheme that it does not know.
     */
    private static void dropStrangeLinks(Node node) {
        if (node instanceof Element element && element.attributesSize() > 0) {
            element.attributes().asList().stream()
                    .filter(attribute -> LINKS.contains(attribute.getKey()) && isStrange(attribute.getValue()))
                    .map(Attribute::getKey)
                    .toList()
                    .forEach(element::removeAttr);
        }
    }

    private static boolean isStrange(String link) {
        Matcher scheme = SCHEME.matcher(link);
        return scheme.lookingAt()
                && !SAFE_SCHEMES.contains(
                        CONTROL.matcher(scheme.group(1)).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /** HTML in both its forms. */
    record Both(String safe, String line) {}

    private static String clean(Document parsed) {
        parsed.traverse((node, depth) -> dropStrangeLinks(node));
        Document safe = new Cleaner(SAFE).clean(parsed);
        safe.outputSettings(COMPACT);
        return safe.body().html().strip();
    }

    /** True where a text shows that its writer meant HTML. */
    static boolean looksLikeHtml(String text) {
        return hasMarkup(text)
                || (text.indexOf('&') >= 0 && ENTITY.matcher(text).find());
    }

    /** The text of a piece of HTML on one line. */
    static String text(String html) {
        return looksLikeHtml(html) ? text(Html.fragment(html, "", MOST_DEPTH)) : collapse(html);
    }

    private static String text(Document parsed) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(new TextOf(text), parsed.body());
        return collapse(text);
    }

    /**
     * A line of plain text from what may be plain text, HTML, or HTML that was escaped once too often. A text with real
     * markup means its escaped markup literally, unless that could act.
     */
    static String line(String written) {
        return line(written, text(written));
    }

    private static String line(String written, String line) {
        boolean escapedTwice = hasMarkup(line) && !hasMarkup(written);
        return escapedTwice || isActive(line) ? text(line) : line;
    }

    /** A line of text that was declared to be plain; what would act as markup is still taken out. */
    static String plainLine(String written) {
        String line = collapse(written);
        return hasMarkup(line) ? line(line) : line;
    }

    /** The first image in safe HTML that is not a tracking pixel. */
    static Optional<String> firstImage(String html) {
        if (!html.contains("<img")) {
            return Optional.empty();
        }
        return Html.fragment(html, "", MOST_DEPTH).select("img[src]").stream()
                .filter(image -> !TINY.contains(image.attr("width")) && !TINY.contains(image.attr("height")))
                .map(image -> image.attr("src"))
                .filter(source -> source.startsWith("http"))
                .findFirst();
    }

    /** Most texts have no "less than" sign, and the patterns are slow to see it. */
    private static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    private static boolean isActive(String text) {
        return text.indexOf('<') >= 0 && ACTIVE.matcher(text).find();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** On one line: gaps become one space each, what is only there for the setting of type goes. */
    private static String collapse(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGap(c)) {
                gap = line.length() > 0;
            } else if (c != SOFT_HYPHEN) {
                if (gap) {
                    line.append(' ');
                }
                line.append(c);
                gap = false;
            }
        }
        return line.toString().strip();
    }

    private static boolean isGap(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    /** Collects the text that a reader sees, with a space where a block begins or ends. */
    private static final class TextOf implements NodeFilter {
        private final StringBuilder text;

        TextOf(StringBuilder text) {
            this.text = text;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText().replace("\u200b", ""));
            } else if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                space(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                space(element);
            }
            return FilterResult.CONTINUE;
        }

        private void space(Element element) {
            if (element.isBlock() || CELLS.contains(element.normalName())) {
                text.append(' ');
            }
        }
    }
}

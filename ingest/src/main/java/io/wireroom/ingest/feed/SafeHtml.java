package io.wireroom.ingest.feed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

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
    private static final Set<String> TINY = Set.of("0", "1", "2");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*/?\\s*(?:script|style|iframe|object|embed|form|svg|math|link|meta|base)|<[^>]*(?:\\bon\\w+|script)\\s*[=:]");

    private SafeHtml() {}

    /** HTML without scripts, handlers, styles and forms; relative links become absolute where {@code base} is given. */
    static String clean(String html, String base) {
        return Jsoup.clean(html, base, SAFE, COMPACT).strip();
    }

    /** True where a text shows that its writer meant HTML. */
    static boolean looksLikeHtml(String text) {
        return MARKUP.matcher(text).find() || ENTITY.matcher(text).find();
    }

    /** The text of a piece of HTML on one line. */
    static String text(String html) {
        if (!looksLikeHtml(html)) {
            return collapse(html);
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, template, iframe").remove();
        body.select("br, p, div, li, tr, td, th, h1, h2, h3, h4, h5, h6, blockquote")
                .before(" ")
                .after(" ");
        return collapse(body.text());
    }

    /**
     * A line of plain text from what may be plain text, HTML, or HTML that was escaped once too often. A text with real
     * markup means its escaped markup literally, unless that could act.
     */
    static String line(String written) {
        String line = text(written);
        boolean escapedTwice =
                !MARKUP.matcher(written).find() && MARKUP.matcher(line).find();
        return escapedTwice || ACTIVE.matcher(line).find() ? text(line) : line;
    }

    /** A line of text that was declared to be plain; what would act as markup is still taken out. */
    static String plainLine(String written) {
        String line = collapse(written);
        return MARKUP.matcher(line).find() ? line(line) : line;
    }

    /** The first image in safe HTML that is not a tracking pixel. */
    static Optional<String> firstImage(String html) {
        if (!html.contains("<img")) {
            return Optional.empty();
        }
        return Jsoup.parseBodyFragment(html).select("img[src]").stream()
                .filter(image -> !TINY.contains(image.attr("width")) && !TINY.contains(image.attr("height")))
                .map(image -> image.attr("src"))
                .filter(source -> source.startsWith("http"))
                .findFirst();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String collapse(String text) {
        return text.replace("\u00ad", "")
                .replaceAll("[\\s\u00a0\u200b\ufeff]+", " ")
                .strip();
    }
}

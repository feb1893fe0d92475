package io.wireroom.ingest.extract.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what is no HTML, by the content type and by the first bytes, of which either may be wrong or missing. */
final class Sniffer {
    private static final int SNIFFED = 8_192;
    private static final int MOST_SHOWN = 60;
    private static final double MOST_CONTROLS = 0.1;
    private static final Pattern OTHER_TYPE = Pattern.compile(
            "^(?:image|audio|video|font)/|pdf|zip|octet-stream|msword|officedocument|opendocument|json|rss|atom|javascript|text/css|text/csv");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]");
    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|title|meta|div|p|h1|article)\\b");
    private static final Pattern JSON = Pattern.compile("^(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\d\\]])");
    private static final Pattern ROOT = Pattern.compile("<([a-zA-Z][\\w:-]*)");
    private static final Set<String> OTHER_ROOTS =
            Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml", "plist", "error", "response", "wml");
    private static final List<String> BINARY = List.of(
            "%PDF",
            "%!PS",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "\u0089PNG",
            "GIF8",
            "\u00ff\u00d8\u00ff",
            "RIFF",
            "\u001f\u008b",
            "BZh",
            "7z\u00bc\u00af",
            "Rar!",
            "\u00fd7zXZ",
            "OggS",
            "ID3",
            "fLaC",
            "FLV\u0001",
            "\u001aE\u00df\u00a3",
            "wOFF",
            "wOF2",
            "{\\rtf",
            "\u00d0\u00cf\u0011\u00e0",
            "\u007fELF");

    private Sniffer() {}

    /** A sentence on what the document is instead of HTML; empty where it is HTML or might be. */
    static Optional<String> other(byte[] body, int from, Optional<String> contentType) {
        String type = contentType.orElse("").toLowerCase(Locale.ROOT);
        if (OTHER_TYPE.matcher(type).find()) {
            return Optional.of("The content type is " + type.substring(0, Math.min(type.length(), MOST_SHOWN)) + ".");
        }
        boolean wide = Wide.charset(body).isPresent() || isMarkedWide(body);
        return wide ? Optional.empty() : other(start(body, from), type);
    }

    private static Optional<String> other(String start, String type) {
        if (isBinary(start)) {
            return Optional.of("The document is binary.");
        }
        if (JSON.matcher(start).find() && !start.regionMatches(true, 0, "[if ", 0, 4)) {
            return Optional.of("The document is JSON.");
        }
        if (isOtherXml(start)) {
            return Optional.of("The document is XML other than HTML.");
        }
        boolean markup = type.contains("html") || MARKUP.matcher(start).find();
        return markup ? Optional.empty() : Optional.of("The document holds no markup.");
    }

    /** The first bytes behind white space, as Latin-1. */
    private static String start(byte[] body, int from) {
        String start = new String(body, from, Math.min(body.length - from, SNIFFED), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).stripLeading() : start;
    }

    private static boolean isMarkedWide(byte[] body) {
        String mark = new String(body, 0, Math.min(body.length, 2), StandardCharsets.ISO_8859_1);
        return mark.equals("\u00ff\u00fe") || mark.equals("\u00fe\u00ff");
    }

    private static boolean isBinary(String start) {
        return BINARY.stream().anyMatch(start::startsWith)
                || start.startsWith("ftyp", 4)
                || controls(start) > MOST_CONTROLS * start.length();
    }

    /** Control characters that no text needs; the escape of ISO-2022-JP is none of them. */
    private static long controls(String start) {
        return start.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
                .count();
    }

    private static boolean isOtherXml(String start) {
        Matcher root = ROOT.matcher(start);
        if (!start.startsWith("<") || !root.find()) {
            return false;
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        boolean xml = start.startsWith("<?xml") || name.equals("svg");
        return OTHER_ROOTS.contains(name) || (xml && !HTML.matcher(start).find());
    }
}

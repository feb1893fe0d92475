package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.markup.TagNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns bytes into a document, or says why they are no page. */
public final class PageParser {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)^(?:image|audio|video|font)/|pdf|zip|octet-stream|msword|officedocument|json|rss|atom");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]");
    private static final List<String> BINARY = List.of("%PDF", "PK\u0003", "\u0089PNG", "GIF8");
    private static final int SNIFFED = 2_048;

    private PageParser() {}

    public static Optional<ExtractionResult> refusal(PageInput page, ExtractionLimits limits) {
        if (page.body().length > limits.maxBytes()) {
            return refused(ExtractionProblem.TOO_LARGE, "The page is longer than " + limits.maxBytes() + " bytes.");
        }
        String type = page.contentType().orElse("").toLowerCase(Locale.ROOT);
        if (OTHER.matcher(type).find()) {
            return refused(ExtractionProblem.NOT_HTML, "The content type is " + shown(type) + ".");
        }
        String start =
                new String(page.body(), 0, Math.min(page.body().length, SNIFFED), StandardCharsets.ISO_8859_1).strip();
        if (start.isEmpty()) {
            return refused(ExtractionProblem.EMPTY, "The page is empty.");
        }
        if (!isMarkup(start, type)) {
            return refused(ExtractionProblem.NOT_HTML, "The document holds no markup.");
        }
        return tags(page.body()) > limits.maxTags()
                ? refused(ExtractionProblem.TOO_LARGE, "The page has more than " + limits.maxTags() + " tags.")
                : Optional.empty();
    }

    private static boolean isMarkup(String start, String type) {
        boolean binary = BINARY.stream().anyMatch(start::startsWith);
        boolean wide =
                start.indexOf('\0') >= 0 && (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff"));
        return !binary
                && (wide || type.contains("html") || MARKUP.matcher(start).find());
    }

    private static int tags(byte[] body) {
        int tags = 0;
        for (byte b : body) {
            tags += b == '<' ? 1 : 0;
        }
        return tags;
    }

    private static Optional<ExtractionResult> refused(ExtractionProblem problem, String detail) {
        return Optional.of(ExtractionResult.failed(problem, detail));
    }

    public static Document parse(PageInput page, ExtractionLimits limits) {
        Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(TagNames.bounded(page.body())),
                    charset(page.contentType()),
                    page.url().toString(),
                    parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The header's charset; null lets the document's own meta elements decide. */
    private static @Nullable String charset(Optional<String> contentType) {
        Matcher matcher = CHARSET.matcher(contentType.orElse(""));
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)).name() : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String shown(String type) {
        return type.length() > 60 ? type.substring(0, 60) : type;
    }
}

package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.markup.Html;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Turns bytes into a document, or says why they are no page. */
public final class PageParser {
    /** Of a tag that the next one ends. */
    private static final int SHORTEST_TAG = 2;

    private PageParser() {}

    /** Why the bytes are not worth parsing: none, too many, or no HTML; looks at the first few thousand only. */
    public static Optional<ExtractionResult> refusal(PageInput page, ExtractionLimits limits) {
        if (page.body().length > limits.maxBytes()) {
            return refused(ExtractionProblem.TOO_LARGE, "The page is longer than " + limits.maxBytes() + " bytes.");
        }
        int start = firstVisible(page.body());
        if (start == page.body().length) {
            return refused(ExtractionProblem.EMPTY, "The page is empty.");
        }
        return Sniffer.other(page.body(), start, page.contentType())
                .flatMap(sentence -> refused(ExtractionProblem.NOT_HTML, sentence));
    }

    private static int firstVisible(byte[] body) {
        int at = 0;
        while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static Optional<ExtractionResult> refused(ExtractionProblem problem, String detail) {
        return Optional.of(ExtractionResult.failed(problem, detail));
    }

    /** The document of a page that is not refused. What stands behind the most tags is cut off. */
    public static Document parse(PageInput page, ExtractionLimits limits) {
        String markup = PageText.of(page.body(), page.contentType());
        return Html.page(cut(markup, limits.maxTags()), page.url().toString(), limits.maxDepth());
    }

    private static String cut(String markup, int most) {
        if (markup.length() / SHORTEST_TAG <= most) {
            return markup;
        }
        int tags = 0;
        int open = markup.indexOf('<');
        while (open >= 0 && tags < most) {
            tags++;
            open = markup.indexOf('<', open + 1);
        }
        return open < 0 ? markup : markup.substring(0, open);
    }
}

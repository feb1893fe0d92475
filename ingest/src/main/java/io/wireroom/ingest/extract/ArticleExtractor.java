package io.wireroom.ingest.extract;

import io.wireroom.schemas.record.Wall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the article out of a page. Thread-safe; never throws because of its input. */
public final class ArticleExtractor {
    private final ExtractionLimits limits;

    public ArticleExtractor(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** The article on a page, or the reason why there is none. */
    public ExtractionResult extract(PageInput page) {
        if (page.body().length > limits.maxBytes()) {
            return ExtractionResult.failed(
                    ExtractionProblem.TOO_LARGE, "The page is longer than " + limits.maxBytes() + " bytes.");
        }
        Document document = parse(page);
        String body = document.select("p").eachText().stream().collect(Collectors.joining("\n\n"));
        if (body.isEmpty()) {
            return ExtractionResult.failed(ExtractionProblem.NO_ARTICLE, "The page holds no text of its own.");
        }
        return ExtractionResult.of(new Extraction(
                Optional.of(document.title()).filter(title -> !title.isBlank()),
                body,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Wall.NONE,
                ExtractionMethod.CONTENT_SCORE));
    }

    private static Document parse(PageInput page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.body()), null, page.url().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

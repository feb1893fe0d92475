package io.wireroom.ingest.extract;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.boilerplate.CleanedBody;
import io.wireroom.ingest.extract.body.ArticleBody;
import io.wireroom.ingest.extract.language.PageLanguage;
import io.wireroom.ingest.extract.metadata.PageMetadata;
import io.wireroom.ingest.extract.page.PageKind;
import io.wireroom.ingest.extract.page.PageParser;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads the article out of a page. Thread-safe; never throws because of its input; linear in the length of the page. */
public final class ArticleExtractor {
    private final ExtractionLimits limits;
    private final InstantSource clock;

    /** @param clock tells which dates lie in the future and so cannot be meant */
    public ArticleExtractor(ExtractionLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The article on a page of a source of which nothing is known, or the reason why there is none. */
    public ExtractionResult extract(PageInput page) {
        return extract(page, Boilerplate.NONE);
    }

    /**
     * The article on a page, or the reason why there is none.
     *
     * @param known what the page's source repeats, which is taken off the article's body
     */
    public ExtractionResult extract(PageInput page, Boilerplate known) {
        Optional<ExtractionResult> refused = PageParser.refusal(page, limits);
        return refused.isPresent() ? refused.get() : extract(page, PageParser.parse(page, limits), known);
    }

    /** The same, with the reasons for which each block of the page was kept or dropped; for a person to read. */
    public Explanation explain(PageInput page) {
        Optional<ExtractionResult> refused = PageParser.refusal(page, limits);
        if (refused.isPresent()) {
            return new Explanation(refused.get(), List.of());
        }
        Document document = PageParser.parse(page, limits);
        PageMetadata metadata = PageMetadata.of(page, document, clock.instant());
        PageKind kind = PageKind.of(document, metadata.stated(), page.url());
        ArticleBody body = ArticleBody.of(document, metadata.title(), metadata.spareBody());
        return new Explanation(result(metadata, kind, body, Boilerplate.NONE), body.decisions());
    }

    private ExtractionResult extract(PageInput page, Document document, Boilerplate known) {
        PageMetadata metadata = PageMetadata.of(page, document, clock.instant());
        PageKind kind = PageKind.of(document, metadata.stated(), page.url());
        return result(metadata, kind, ArticleBody.of(document, metadata.title(), metadata.spareBody()), known);
    }

    private static ExtractionResult result(PageMetadata metadata, PageKind kind, ArticleBody body, Boilerplate known) {
        return kind.instead(body.text())
                .map(found -> ExtractionResult.failed(found.problem(), found.sentence()))
                .orElseGet(
                        () -> ExtractionResult.of(article(metadata, kind, body, CleanedBody.of(body.text(), known))));
    }

    private static Extraction article(PageMetadata metadata, PageKind kind, ArticleBody body, CleanedBody cleaned) {
        return new Extraction(
                metadata.title(),
                cleaned.text(),
                cleaned.repeated(),
                metadata.authors(),
                metadata.agencies(),
                metadata.published(),
                metadata.modified(),
                metadata.canonical(),
                PageLanguage.of(metadata.language(), body.text()),
                metadata.image(),
                metadata.siteName(),
                kind.around(metadata.isPaid(), cleaned.text()),
                body.method(),
                body.confidence());
    }
}

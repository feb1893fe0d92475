package io.wireroom.cli.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.cli.document.Documents;
import io.wireroom.cli.document.Documents.Loaded;
import io.wireroom.ingest.extract.ArticleExtractor;
import io.wireroom.ingest.extract.ExtractionJson;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.PageInput;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads the article out of one document. Thread-safe. */
final class PageExtract {
    private final ArticleExtractor extractor;
    private final Documents documents;

    PageExtract(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.extractor = new ArticleExtractor(ExtractionLimits.DEFAULT, clock);
    }

    /** The JSON of a page: the article, or why there is none. */
    ObjectNode extract(Item item) {
        Loaded loaded = documents.load(item);
        return loaded.problem()
                .map(problem -> Documents.failed(item.file(), problem))
                .orElseGet(() -> ExtractionJson.of(item.file(), loaded.url(), extractor.extract(page(loaded))));
    }

    /** Why each block of a page was kept or dropped, as lines to read; the reason where the page cannot be had. */
    List<String> explain(Item item) {
        Loaded loaded = documents.load(item);
        return loaded.problem()
                .map(problem -> List.of("No page: "
                        + Documents.failed(item.file(), problem).path("detail").asText()))
                .orElseGet(() -> ExplanationText.lines(extractor.explain(page(loaded))));
    }

    private static PageInput page(Loaded loaded) {
        return new PageInput(loaded.body(), loaded.contentType(), loaded.base(), Optional.empty());
    }
}

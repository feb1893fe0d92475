package io.wireroom.ingest.fuzz;

import io.wireroom.ingest.extract.ArticleExtractor;
import io.wireroom.ingest.extract.ExtractionJson;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.extract.language.PageLanguage;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.feed.PreviewJson;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What reads the mutated documents. */
enum Subject {
    FEEDS("/fuzz", 1_500) {
        @Override
        String outcome(byte[] document) {
            FeedResult result = READER.read(
                    document, Optional.empty(), URI.create("https://example.com/feed.xml"), FeedLimits.DEFAULT);
            PreviewJson.of("x", result);
            return result.feed()
                    .map(feed -> feed.format().name())
                    .orElseGet(() -> result.problem().orElseThrow().name());
        }
    },
    PAGES("/fuzz-pages", 400) {
        @Override
        String outcome(byte[] document) {
            URI address = URI.create("https://example.com/news/2026/11/ferry-runs-again");
            ExtractionResult result =
                    EXTRACTOR.extract(new PageInput(document, Optional.empty(), address, Optional.empty()));
            ExtractionJson.of("x", Optional.of(address.toString()), result);
            return result.extraction()
                    .map(article -> article.method().name())
                    .orElseGet(() -> result.problem().orElseThrow().name());
        }
    };

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private static final FeedReader READER = new FeedReader(CLOCK);
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractionLimits.DEFAULT, CLOCK);

    static {
        PageLanguage.of(
                Optional.empty(), "The model of languages is read once, which no document is to be charged for.");
    }

    private final String kept;
    private final int allocatedPerByte;

    Subject(String kept, int allocatedPerByte) {
        this.kept = kept;
        this.allocatedPerByte = allocatedPerByte;
    }

    /** What was kept of earlier runs, in a folder of the test resources. */
    List<Path> keptDocuments() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(Subject.class.getResource(kept), kept);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }

    /** The most bytes to allocate, freed ones included, for each byte of a document. */
    int allocatedPerByte() {
        return allocatedPerByte;
    }

    /** Reads a document and prints what came of it; its format, method or problem. */
    abstract String outcome(byte[] document);
}

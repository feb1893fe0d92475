package io.wireroom.ingest.extract;

import io.wireroom.ingest.extract.PageDates.Found;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the article out of a page. Thread-safe; never throws because of its input; linear in the length of the page. */
public final class ArticleExtractor {
    private final ExtractionLimits limits;
    private final InstantSource clock;

    /** @param clock tells which dates lie in the future and so cannot be meant */
    public ArticleExtractor(ExtractionLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The article on a page, or the reason why there is none. */
    public ExtractionResult extract(PageInput page) {
        Optional<ExtractionResult> refused = PageParser.refusal(page, limits);
        return refused.isPresent() ? refused.get() : extract(page, PageParser.parse(page, limits));
    }

    private ExtractionResult extract(PageInput page, Document document) {
        JsonLd jsonLd = JsonLd.of(document);
        MetaTags meta = MetaTags.of(document);
        Metadata metadata = metadata(page, document, jsonLd, meta);
        Optional<Walls.Found> wall = Walls.instead(document);
        Furniture.remove(document);
        Blocks blocks = Blocks.of(document.body());
        Region region = new RegionFinder(document, blocks).find();
        List<Block> chosen = new ArrayList<>();
        for (Element element : region.elements()) {
            chosen.addAll(blocks.in(element));
        }
        String body = BodyText.of(chosen, metadata.title());
        ExtractionMethod method = region.method();
        Optional<String> spare = jsonLd.text("articleBody").map(BodyText::plain);
        if (spare.isPresent() && spare.get().length() > 2 * body.length()) {
            body = spare.get();
            method = ExtractionMethod.JSON_LD;
        }
        if (wall.isPresent() && body.length() < Walls.MOST_TEXT) {
            return ExtractionResult.failed(wall.get().problem(), wall.get().sentence());
        }
        if (body.isBlank()) {
            return ExtractionResult.failed(ExtractionProblem.NO_ARTICLE, "The page holds no text of its own.");
        }
        return ExtractionResult.of(metadata.with(body, method, Walls.around(jsonLd, body) ? Wall.PAYWALL : Wall.NONE));
    }

    private Metadata metadata(PageInput page, Document document, JsonLd jsonLd, MetaTags meta) {
        PageDates dates = new PageDates(document, jsonLd, meta, clock.instant());
        Optional<WebAddress> address = WebAddress.of(page.url().toString());
        PageLinks links = new PageLinks(document, jsonLd, meta, address);
        Set<String> organisations = Stream.of(links.siteName(), jsonLd.publisher())
                .flatMap(Optional::stream)
                .map(BodyText::fold)
                .collect(Collectors.toSet());
        return new Metadata(
                PageTitle.of(document, jsonLd, meta, page.hint()),
                PageAuthors.of(document, jsonLd, meta, organisations),
                dates.published(page.url().toString()),
                dates.modified(),
                links);
    }

    /** Everything but the body, read before the page is taken apart. */
    private record Metadata(
            Optional<String> title,
            List<String> authors,
            Optional<Found> published,
            Optional<Instant> modified,
            Optional<String> canonical,
            Optional<String> language,
            Optional<String> image,
            Optional<String> siteName) {
        Metadata(
                Optional<String> title,
                List<String> authors,
                Optional<Found> published,
                Optional<Instant> modified,
                PageLinks links) {
            this(
                    title,
                    authors,
                    published,
                    modified,
                    links.canonical(),
                    links.language(),
                    links.image(),
                    links.siteName());
        }

        Extraction with(String body, ExtractionMethod method, Wall wall) {
            return new Extraction(
                    title,
                    body,
                    authors,
                    published.map(Found::at),
                    published.map(Found::from),
                    modified,
                    canonical,
                    language,
                    image,
                    siteName,
                    wall,
                    method);
        }
    }
}

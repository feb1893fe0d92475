package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.extract.DateSource;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.markup.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Everything that a page says of its article but the body, read before the page is taken apart.
 *
 * @param published when first published and where that was found
 * @param spareBody the text of the article in the page's JSON-LD
 * @param isPaid whether the page says that its article costs money
 */
public record PageMetadata(
        Optional<String> title,
        List<String> authors,
        Optional<Published> published,
        Optional<Instant> modified,
        Optional<String> canonical,
        Optional<String> language,
        Optional<String> image,
        Optional<String> siteName,
        Optional<String> spareBody,
        boolean isPaid) {

    /** A moment of publication and where on the page it was found. */
    public record Published(Instant at, DateSource from) {}

    /**
     * Reads the metadata of a page; leaves the document as it is.
     *
     * @param now dates after it cannot be meant
     */
    public static PageMetadata of(PageInput page, Document document, Instant now) {
        JsonLd jsonLd = JsonLd.of(document);
        MetaTags meta = MetaTags.of(document);
        PageDates dates = new PageDates(document, jsonLd, meta, now);
        Optional<WebAddress> address = WebAddress.of(page.url().toString());
        PageLinks links = new PageLinks(document, jsonLd, meta, address);
        Set<String> organisations = Stream.of(links.siteName(), jsonLd.publisher())
                .flatMap(Optional::stream)
                .map(PlainText::fold)
                .collect(Collectors.toSet());
        return new PageMetadata(
                PageTitle.of(document, jsonLd, meta, page.hint()),
                PageAuthors.of(document, jsonLd, meta, organisations),
                dates.published(page.url().toString()),
                dates.modified(),
                links.canonical(),
                links.language(),
                links.image(),
                links.siteName(),
                jsonLd.text("articleBody").map(PlainText::of),
                jsonLd.isPaid());
    }
}

package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.DayOrder;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.extract.PublicationDate;
import io.wireroom.ingest.extract.page.StatedKind;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.markup.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Everything that a page says of its article but the body, read before the page is taken apart.
 *
 * @param authors names of people; where none is named, of the agency, the staff or the organisation that claims the page
 * @param agencies news agencies that the page names among its authors
 * @param spareBody the text of the article in the page's JSON-LD
 * @param isPaid whether the page says that its article costs money
 * @param stated what kind of page it says that it is
 */
public record PageMetadata(
        Optional<String> title,
        List<String> authors,
        List<String> agencies,
        Optional<PublicationDate> published,
        Optional<Instant> modified,
        Optional<String> canonical,
        Optional<String> language,
        Optional<String> image,
        Optional<String> siteName,
        Optional<String> spareBody,
        boolean isPaid,
        StatedKind stated) {

    /**
     * Reads the metadata of a page; leaves the document as it is.
     *
     * @param now dates after it cannot be meant
     */
    public static PageMetadata of(PageInput page, Document document, Instant now) {
        PageIndex index = PageIndex.of(document);
        MetaTags meta = MetaTags.of(index.metas);
        JsonLd jsonLd = JsonLd.of(index.scripts, meta.first("og:title").orElseGet(document::title));
        String url = page.url().toString();
        Optional<WebAddress> address = WebAddress.of(url);
        PageLinks links = new PageLinks(document, index, jsonLd, meta, address);
        Set<String> site = SiteNames.of(address, Stream.of(links.siteName(), jsonLd.publisher()));
        Headline headline = PageTitle.of(index, jsonLd, meta, document.title(), page.hint(), new SiteSuffix(site));
        DayOrder order = DayOrder.of(
                links.language().orElse(""), address.map(WebAddress::host).orElse(""));
        PageDates dates = new PageDates(index, jsonLd, meta, new DateText(order, now), headline, url);
        PageAuthors.Found authors = new PageAuthors(index, jsonLd, meta, site, headline.at()).find();
        return new PageMetadata(
                headline.title(),
                authors.names(),
                authors.agencies(),
                dates.published(),
                dates.modified(),
                links.canonical(),
                links.language(),
                new LeadImage(index, jsonLd, meta, headline, links::absolute).address(),
                links.siteName(),
                jsonLd.text("articleBody").map(PlainText::of),
                jsonLd.isPaid(),
                StatedKind.of(index.metas, index.scripts));
    }
}

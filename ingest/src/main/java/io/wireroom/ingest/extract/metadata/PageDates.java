package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.extract.DateSource;
import io.wireroom.ingest.extract.metadata.PageMetadata.Published;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page was published and changed, from the most to the least trustworthy place. */
final class PageDates {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dcterms.date",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publicationdate",
        "published_date",
        "published-date",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "article-publication-date",
        "displaydate",
        "rnews:datepublished",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "sdate",
        "citation_publication_date",
        "citation_date",
        "datecreated",
        "date",
        "created",
        "ptime",
        "vr:published_time",
        "shareaholic:article_published_time"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "article:modified",
        "revised",
        "parsely-updated"
    };
    private static final Pattern IN_URL = Pattern.compile(
            "(?<![\\d])(19[9]\\d|20[0-4]\\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?![\\d])");
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\d{1,2}(?:st|nd|rd|th|\\.|\u00ba)?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?,?\\s+(?:de\\s+)?(?:19|20)\\d\\d(?:,?\\s+(?:at\\s+|um\\s+)?\\d{1,2}[:.]\\d\\d)?"
                    + "|\\p{L}{3,10}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d"
                    + "|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d|\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d"
                    + "|(?:19|20)\\d\\d\u5e74\\d{1,2}\u6708\\d{1,2}\u65e5");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|\u00ba)\\b");

    private final Document document;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Instant now;

    PageDates(Document document, JsonLd jsonLd, MetaTags meta, Instant now) {
        this.document = document;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.now = now;
    }

    Optional<Published> published(String url) {
        return first(DateSource.JSON_LD, jsonLd.anyText("datePublished").stream())
                .or(() -> first(DateSource.META, Stream.of(PUBLISHED).flatMap(name -> meta.all(name).stream())))
                .or(() -> first(DateSource.MICRODATA, microdata()))
                .or(() -> first(DateSource.TIME_ELEMENT, times()))
                .or(() -> first(
                        DateSource.JSON_LD,
                        jsonLd.anyText("dateCreated").or(() -> jsonLd.anyText("uploadDate")).stream()))
                .or(() -> first(DateSource.URL, inUrl(url)))
                .or(() -> first(DateSource.TEXT, labelled()))
                .or(() -> first(DateSource.TEXT, inText()));
    }

    Optional<Instant> modified() {
        return first(DateSource.JSON_LD, jsonLd.anyText("dateModified").stream())
                .or(() -> first(DateSource.META, Stream.of(MODIFIED).flatMap(name -> meta.all(name).stream())))
                .or(() -> first(DateSource.MICRODATA, values("[itemprop=dateModified]")))
                .map(Published::at);
    }

    private Stream<String> microdata() {
        return values(
                "[itemprop~=(?i)\\bdatePublished\\b], [property~=(?i)datePublished], [pubdate], [itemprop=dateCreated]");
    }

    private Stream<String> times() {
        return Stream.concat(
                values("article time[datetime], header time[datetime], main time[datetime], h1 ~ * time[datetime]"),
                values("time, .published[title], abbr.published, [class*=publish][title], [data-datetime]"));
    }

    private Stream<String> labelled() {
        return document
                .select(
                        "[class*=date], [id*=date], [class*=publish], [class*=time], [class*=byline], [class*=meta], [class*=info]")
                .stream()
                .limit(60)
                .map(Element::text)
                .filter(text -> text.length() < 200)
                .flatMap(PageDates::dates);
    }

    private Stream<String> inText() {
        String text = document.body().text();
        return dates(text.substring(0, Math.min(text.length(), 20_000)));
    }

    private static Stream<String> dates(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .map(match -> ORDINAL.matcher(match.group()).replaceAll("").replace(" de ", " "));
    }

    private Stream<String> inUrl(String url) {
        Matcher m = IN_URL.matcher(url);
        return m.find() ? Stream.of(m.group(1) + "-" + padded(m.group(2)) + "-" + padded(m.group(3))) : Stream.empty();
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private Stream<String> values(String selector) {
        return document.select(selector).stream()
                .flatMap(element -> Stream.of("datetime", "content", "title", "data-datetime")
                        .map(element::attr)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .or(() -> Optional.of(element.text()))
                        .stream());
    }

    private Optional<Published> first(DateSource from, Stream<String> texts) {
        return texts.limit(200)
                .flatMap(text -> WrittenDate.of(text).stream())
                .filter(date -> date.isPlausible(now))
                .findFirst()
                .map(date -> new Published(date.instant(), from));
    }
}

package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.extract.DatePrecision;
import io.wireroom.ingest.extract.DateSource;
import io.wireroom.ingest.extract.PublicationDate;
import io.wireroom.ingest.extract.metadata.VisibleDates.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** When a page was published and changed, from the most to the least trustworthy place. */
final class PageDates {
    private static final List<String> PUBLISHED = List.of(
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
            "citation_online_date",
            "citation_publication_date",
            "citation_date",
            "date",
            "datecreated",
            "created",
            "ptime",
            "sdate");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article:modified",
            "revised",
            "parsely-updated");
    private static final Pattern PUBLISHED_NAME = Pattern.compile(
            "publish(?:ed)?[_.:-]?(?:date|time|on|at)?$|publication[_.:-]?(?:date|time)|pub[_-]?date|publishtime|release[_-]?date|date[_.-]?(?:published|original)|displaydate|:(?:uploaded|created|issued)$");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?i)\\\\?[\"']?\\b(?:date_?published|publish(?:ed)?_?(?:date|time|at|on)|first_?published(?:_?(?:date|at))?|publication_?(?:date|time)|pub_?date|creation_?date)\\\\?[\"']?\\s{0,3}[:=]\\s{0,3}\\\\?[\"']([^\"'\\\\]{8,40})\\\\?[\"']");
    private static final int WESTERNMOST = -8;
    private static final int EASTERNMOST = 12;
    private static final int MOST_SCRIPT = 400_000;

    private final PageIndex index;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final DateText reader;
    private final int headline;
    /** The days that readers see by the headline and are not told to be something else than the article's. */
    private final List<LocalDate> shownDays;

    private final Optional<WrittenDate> addressed;

    /** @param url address of the page */
    PageDates(PageIndex index, JsonLd jsonLd, MetaTags meta, DateText reader, Headline headline, String url) {
        this.index = index;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.reader = reader;
        this.headline = headline.at();
        this.shownDays = VisibleDates.near(index, reader, headline.at()).stream()
                .map(seen -> seen.date().day())
                .toList();
        this.addressed = AddressDate.of(url).flatMap(reader::value);
    }

    private record Candidate(WrittenDate date, DateSource from) {
        static Candidate of(Seen seen) {
            return new Candidate(seen.date(), seen.from());
        }
    }

    Optional<PublicationDate> published() {
        return declared().or(this::shown).map(this::dated);
    }

    Optional<Instant> modified() {
        return changed().map(candidate -> candidate.date().instant());
    }

    private Optional<Candidate> changed() {
        return first(DateSource.JSON_LD, jsonLd.anyText("dateModified").stream())
                .or(() -> first(DateSource.META, MODIFIED.stream().flatMap(name -> meta.all(name).stream())));
    }

    private Optional<Candidate> declared() {
        Optional<Candidate> graph = first(DateSource.JSON_LD, jsonLd.anyText("datePublished").stream());
        Optional<Candidate> tags = first(DateSource.META, PUBLISHED.stream().flatMap(name -> meta.all(name).stream()));
        Optional<Candidate> declared = (isShown(tags, graph) ? tags : graph.or(() -> tags))
                .or(() -> first(DateSource.MICRODATA, microdata()))
                .or(() -> first(
                        DateSource.META,
                        meta.where(name -> PUBLISHED_NAME.matcher(name).find())));
        Optional<Candidate> changed = changed();
        return isShown(changed, declared) ? changed : declared;
    }

    /** Whether the page shows the day of the first of two that contradict each other, and not that of the second. */
    private boolean isShown(Optional<Candidate> first, Optional<Candidate> second) {
        return first.isPresent()
                && second.isPresent()
                && shownDays.contains(day(first))
                && !shownDays.contains(day(second));
    }

    private static LocalDate day(Optional<Candidate> candidate) {
        return candidate.get().date().day();
    }

    /** What is not declared but shown: dates apart from prose before what scripts hold, and that before prose. */
    private Optional<Candidate> shown() {
        List<Seen> seen = VisibleDates.all(index, reader, headline);
        return addressed
                .map(day -> refined(day, seen))
                .or(() -> seen.stream()
                        .filter(date -> !date.isProse())
                        .findFirst()
                        .map(Candidate::of))
                .or(() -> first(
                        DateSource.JSON_LD,
                        jsonLd.anyText("dateCreated").or(() -> jsonLd.anyText("uploadDate")).stream()))
                .or(() -> first(DateSource.SCRIPT, inScripts()))
                .or(() -> seen.stream().findFirst().map(Candidate::of))
                .or(this::changed);
    }

    /** The day of the address, in the finer words of the page where it has them. */
    private static Candidate refined(WrittenDate address, List<Seen> seen) {
        return seen.stream()
                .filter(date -> date.date().time().isPresent())
                .filter(date ->
                        Math.abs(date.date().day().toEpochDay() - address.day().toEpochDay()) <= 1)
                .findFirst()
                .map(Candidate::of)
                .orElse(new Candidate(address, DateSource.URL));
    }

    private Stream<String> microdata() {
        return index.dates.stream()
                .filter(spot -> spot.element().hasAttr("itemprop")
                        || spot.element().hasAttr("property")
                        || spot.element().hasAttr("pubdate"))
                .filter(spot -> !spot.element().attr("itemprop").contains("odified"))
                .sorted((a, b) -> Boolean.compare(index.isBeside(a.region()), index.isBeside(b.region())))
                .map(Spot::element)
                .map(PageDates::value);
    }

    private static String value(Element element) {
        return Stream.of("datetime", "content", "title")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(element::text);
    }

    private Stream<String> inScripts() {
        return index.scripts.stream()
                .map(Element::data)
                .filter(data -> data.length() < MOST_SCRIPT)
                .flatMap(data -> IN_SCRIPT.matcher(data).results().map(match -> match.group(1)));
    }

    private Optional<Candidate> first(DateSource from, Stream<String> texts) {
        return texts.limit(200)
                .flatMap(text -> reader.value(text).stream())
                .findFirst()
                .map(date -> new Candidate(date, from));
    }

    private PublicationDate dated(Candidate candidate) {
        WrittenDate date = candidate.date();
        OffsetDateTime at = date.instant().atOffset(ZoneOffset.UTC);
        if (date.time().isEmpty()) {
            return new PublicationDate(at, DatePrecision.DAY, candidate.from());
        }
        return new PublicationDate(
                at.withOffsetSameInstant(offset(candidate, at)), DatePrecision.INSTANT, candidate.from());
    }

    /** UTC, unless readers are shown another day: then the offset as shown, or the least that leads to that day. */
    private ZoneOffset offset(Candidate candidate, OffsetDateTime at) {
        WrittenDate date = candidate.date();
        ZoneOffset written = date.zone()
                .map(zone -> zone.getRules().getOffset(at.toInstant()))
                .orElse(ZoneOffset.UTC);
        boolean visible = candidate.from() == DateSource.TEXT;
        if (!written.equals(ZoneOffset.UTC)) {
            return visible && !date.day().equals(at.toLocalDate()) ? written : ZoneOffset.UTC;
        }
        return ZoneOffset.ofHours(date.zone().isEmpty() ? 0 : hoursToShownDay(at));
    }

    private int hoursToShownDay(OffsetDateTime at) {
        if (addressed.isPresent()) {
            return hoursTo(addressed.get().day(), at);
        }
        boolean same = shownDays.isEmpty() || shownDays.contains(at.toLocalDate());
        return same ? 0 : hoursTo(shownDays.get(0), at);
    }

    /** The least hours of offset by which a moment in UTC falls on the day before or after; 0 where no likely offset does. */
    private static int hoursTo(LocalDate day, OffsetDateTime at) {
        long days = day.toEpochDay() - at.toLocalDate().toEpochDay();
        int hours = days == 1 ? 24 - at.getHour() : days == -1 ? -at.getHour() - 1 : 0;
        return hours < WESTERNMOST || hours > EASTERNMOST ? 0 : hours;
    }
}

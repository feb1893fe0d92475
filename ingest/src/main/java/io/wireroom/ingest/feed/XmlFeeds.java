package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Element;

/** Reads feeds from XML of every dialect. */
final class XmlFeeds {
    private static final List<String> ENTRIES = List.of("item", "entry");
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    private final FeedLimits limits;
    private final InstantSource clock;

    XmlFeeds(FeedLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Feed read(String written, Optional<WebAddress> document) throws FeedUnreadable {
        String xml = Doctype.removed(written, limits);
        Optional<Element> strict = StrictXml.parse(xml, limits);
        Element root = strict.isPresent() ? strict.get() : TolerantXml.parse(xml, limits);
        FeedFormat format = Dialect.of(root);
        if (format == FeedFormat.NEWS_SITEMAP) {
            return new NewsSitemap(limits, clock).read(root, document);
        }
        if (format == FeedFormat.SITEMAP_INDEX) {
            return SitemapIndex.read(root, document, limits);
        }
        Element channel = channel(root);
        Base own = new Base(document);
        Optional<String> site = EntryReader.link(channel, own);
        Base base = new Base(document.or(() -> site.flatMap(WebAddress::of)));
        List<String> authors = Authors.of(channel);
        EntryReader reader = new EntryReader(base, clock);
        Markup markup = new Markup(base.document(), authors);
        List<WrittenEntry> entries = FeedTree.outermost(root, ENTRIES, limits.maxEntries()).stream()
                .map(entry -> new WrittenEntry(markup.of(entry), () -> reader.read(entry, authors)))
                .toList();
        return new Feed(
                format,
                line(channel, base, "title", "dc:title"),
                site.or(() -> EntryReader.link(root, own)),
                line(
                        channel,
                        base,
                        "description",
                        "subtitle",
                        "tagline",
                        "dc:description",
                        "itunes:summary",
                        "abstract"),
                language(root, channel),
                hints(channel),
                entries,
                List.of());
    }

    /** Where the feed speaks of itself. */
    private static Element channel(Element root) {
        return FeedTree.child(root, "channel").orElse(root);
    }

    private static Optional<String> line(Element channel, Base base, String... keys) {
        for (String key : keys) {
            Optional<String> line = FeedTree.child(channel, key)
                    .map(element -> TextConstruct.line(element, base))
                    .filter(text -> !text.isEmpty());
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> language(Element root, Element channel) {
        return FeedTree.text(channel, "language", "dc:language")
                .or(() -> FeedTree.xml(channel, "lang"))
                .or(() -> FeedTree.xml(root, "lang"));
    }

    private static FeedHints hints(Element channel) {
        return new FeedHints(
                FeedTree.text(channel, "ttl").flatMap(XmlFeeds::minutes),
                FeedModules.updateEvery(channel),
                hours(channel),
                days(channel),
                related(channel, "hub"),
                related(channel, "self"));
    }

    private static Optional<Duration> minutes(String ttl) {
        return number(ttl, MINUTES_OF_A_YEAR).filter(minutes -> minutes > 0).map(Duration::ofMinutes);
    }

    /** 24 is midnight in the RSS 0.91 of Netscape, which counts from 1. */
    private static Set<Integer> hours(Element channel) {
        Set<Integer> hours = new TreeSet<>();
        FeedTree.child(channel, "skiphours")
                .ifPresent(skip -> FeedTree.children(skip, "hour").stream()
                        .flatMap(hour -> number(FeedTree.text(hour), 24).stream())
                        .forEach(hour -> hours.add(hour % 24)));
        return hours;
    }

    private static Set<DayOfWeek> days(Element channel) {
        Set<DayOfWeek> days = new TreeSet<>();
        FeedTree.child(channel, "skipdays")
                .ifPresent(skip -> FeedTree.children(skip, "day").forEach(day -> {
                    for (DayOfWeek known : DayOfWeek.values()) {
                        if (known.name().equals(FeedTree.text(day).toUpperCase(Locale.ROOT))) {
                            days.add(known);
                        }
                    }
                }));
        return days;
    }

    private static Optional<String> related(Element channel, String rel) {
        return FeedTree.children(channel, "link").stream()
                .filter(link -> FeedTree.attribute(link, "rel").orElse("").equals(rel))
                .flatMap(link -> FeedTree.attribute(link, "href").stream())
                .findFirst();
    }

    private static Optional<Integer> number(String text, int most) {
        return text.matches("\\d{1,7}") && Integer.parseInt(text) <= most
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}

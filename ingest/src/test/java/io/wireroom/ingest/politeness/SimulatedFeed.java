package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.SimulatedFetcher.Answer;
import io.wireroom.ingest.http.Validators;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A feed on a simulated server: what it posts, what it asks of its readers, and what is wrong with it. */
final class SimulatedFeed {
    /** In the address of each entry's page, behind the feed's own. */
    static final String PAGE = "/page/";

    private static final int SIZE = 6;
    private static final String PARAGRAPH =
            "<p>The harbour committee met on Tuesday to hear what the new plan means for"
                    + " the people who live there, and several members asked for figures that nobody had brought along.</p>";

    /** What the server gives to ask again with. */
    enum Validation {
        NONE,
        ETAG,
        LAST_MODIFIED,
        BOTH,
        /** An ETag that never changes, and 304 to whoever brings it. */
        FROZEN
    }

    private final String url;
    private final Instant start;
    private Duration postEvery = Duration.ofHours(2);
    private Validation validation = Validation.BOTH;
    private Wishes wishes = new Wishes(Optional.empty(), Optional.empty(), Set.of(), Set.of());
    private Optional<Duration> maxAge = Optional.empty();
    private Optional<Duration> expires = Optional.empty();
    private Function<Instant, Optional<Answer>> trouble = now -> Optional.empty();
    private Function<Instant, Optional<Answer>> pageTrouble = now -> Optional.empty();
    private boolean plain;

    /** Wishes in the document; hours and days are those that are skipped. */
    record Wishes(Optional<Duration> ttl, Optional<Duration> updateEvery, Set<Integer> hours, Set<DayOfWeek> days) {}

    SimulatedFeed(String url, Instant start) {
        this.url = url;
        this.start = start;
    }

    SimulatedFeed posts(Duration every) {
        postEvery = every;
        return this;
    }

    SimulatedFeed validates(Validation how) {
        validation = how;
        return this;
    }

    SimulatedFeed ttl(Duration ttl) {
        wishes = new Wishes(Optional.of(ttl), Optional.empty(), Set.of(), Set.of());
        return this;
    }

    SimulatedFeed updatesEvery(Duration every) {
        wishes = new Wishes(Optional.empty(), Optional.of(every), Set.of(), Set.of());
        return this;
    }

    SimulatedFeed skips(Set<Integer> hours, Set<DayOfWeek> days) {
        wishes = new Wishes(Optional.empty(), Optional.empty(), hours, days);
        return this;
    }

    SimulatedFeed maxAge(Duration age) {
        maxAge = Optional.of(age);
        return this;
    }

    SimulatedFeed expiresAfter(Duration time) {
        expires = Optional.of(time);
        return this;
    }

    /** Answers that come before all else. */
    SimulatedFeed trouble(Function<Instant, Optional<Answer>> answers) {
        trouble = answers;
        return this;
    }

    /** Answers of its entries' pages that come before all else. */
    SimulatedFeed pageTrouble(Function<Instant, Optional<Answer>> answers) {
        pageTrouble = answers;
        return this;
    }

    /** Nothing hinders anybody from reading it often. */
    SimulatedFeed unhindered() {
        plain = true;
        return this;
    }

    boolean plain() {
        return plain;
    }

    boolean skips() {
        return !wishes.hours().isEmpty() || !wishes.days().isEmpty();
    }

    String url() {
        return url;
    }

    Wishes wishes() {
        return wishes;
    }

    Optional<Duration> maxAge() {
        return maxAge;
    }

    Optional<Duration> expires() {
        return expires;
    }

    boolean frozen() {
        return validation == Validation.FROZEN;
    }

    /** The number of the newest entry at an instant. */
    long newest(Instant now) {
        return SIZE + Duration.between(start, now).toMillis() / postEvery.toMillis();
    }

    /** The number of the oldest entry in the document at an instant. */
    long oldest(Instant now) {
        return newest(now) - SIZE + 1;
    }

    Instant postedAt(long entry) {
        return start.plus(postEvery.multipliedBy(entry - SIZE));
    }

    Answer answer(Validators asked, Instant now) {
        return trouble.apply(now).orElseGet(() -> {
            Validators current = validators(now);
            boolean same = asked.present()
                    && (asked.etag().isPresent()
                            ? asked.etag().equals(current.etag())
                            : asked.lastModified().equals(current.lastModified()));
            return same ? new Answer(304, headers(now), "") : new Answer(200, headers(now), document(now));
        });
    }

    Answer page(Instant now) {
        String html =
                "<!DOCTYPE html><html><head><title>Harbour plan</title></head><body><article><h1>Harbour plan</h1>"
                        + PARAGRAPH.repeat(5) + "</article></body></html>";
        return pageTrouble.apply(now).orElse(new Answer(200, Map.of("Content-Type", "text/html"), html));
    }

    /** Forms that a client that parses instead of copying would spoil. */
    private Validators validators(Instant now) {
        Optional<String> etag = Optional.of("W/\"" + Integer.toHexString(url.hashCode()) + "+ " + newest(now) + "==\"");
        Optional<String> modified = Optional.of(postedAt(newest(now)) + " (local)");
        return switch (validation) {
            case NONE -> Validators.NONE;
            case ETAG -> new Validators(etag, Optional.empty());
            case LAST_MODIFIED -> new Validators(Optional.empty(), modified);
            case BOTH -> new Validators(etag, modified);
            case FROZEN -> new Validators(Optional.of("\"frozen\""), Optional.empty());
        };
    }

    private Map<String, String> headers(Instant now) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/rss+xml");
        validators(now).etag().ifPresent(etag -> headers.put("ETag", etag));
        validators(now).lastModified().ifPresent(date -> headers.put("Last-Modified", date));
        maxAge.ifPresent(age -> headers.put("Cache-Control", "public, max-age=" + age.toSeconds()));
        expires.ifPresent(time -> headers.put("Expires", httpDate(now.plus(time))));
        return headers;
    }

    static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private String document(Instant now) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\""
                + " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>Feed</title>");
        wishes.ttl()
                .ifPresent(ttl -> xml.append("<ttl>").append(ttl.toMinutes()).append("</ttl>"));
        wishes.updateEvery()
                .ifPresent(every -> xml.append("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>")
                        .append(Duration.ofDays(1).dividedBy(every))
                        .append("</sy:updateFrequency>"));
        xml.append("<skipHours>");
        wishes.hours().forEach(hour -> xml.append("<hour>").append(hour).append("</hour>"));
        xml.append("</skipHours><skipDays>");
        wishes.days()
                .forEach(day -> xml.append("<day>")
                        .append(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .append("</day>"));
        xml.append("</skipDays>");
        for (long entry = newest(now); entry >= oldest(now); entry--) {
            item(xml, entry);
        }
        return xml.append("</channel></rss>").toString();
    }

    private void item(StringBuilder xml, long entry) {
        xml.append("<item><title>Entry ").append(entry).append("</title><link>").append(url);
        xml.append(PAGE).append(entry).append("</link><pubDate>").append(httpDate(postedAt(entry)));
        xml.append("</pubDate></item>");
    }
}

package io.wireroom.web.taxonomy;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.service.Health;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.taxonomy.TaxonomyBook.Applied;
import io.wireroom.web.taxonomy.TaxonomyBook.Checked;
import io.wireroom.web.taxonomy.TaxonomyBook.InUse;
import io.wireroom.web.taxonomy.TaxonomyBook.PastChange;
import io.wireroom.web.taxonomy.TaxonomyBook.Rising;
import io.wireroom.web.taxonomy.TaxonomyBook.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The taxonomy as a whole: its version, changes checked, tried and applied, its past, and what it lacks. Thread-safe. */
public final class TaxonomyDesk implements Desk {
    private static final int MOST_HOURS = 30 * 24;
    private static final int MOST = 200;

    private final TaxonomyBook book;

    /** @param book where it works; started and closed with the desk */
    public TaxonomyDesk(TaxonomyBook book) {
        this.book = book;
    }

    /**
     * The taxonomy in use.
     *
     * @param version fingerprint of all entries
     * @param problems why entries are left out, by key
     */
    record Summary(String version, long topics, long actors, Map<String, String> problems) {}

    /**
     * Entries to be checked.
     *
     * @param yaml lists {@code actors} and {@code topics}; entries take the place of those of their ids
     */
    record Text(@Nullable String yaml) {}

    /**
     * Entries to be tried.
     *
     * @param yaml as {@link Text}
     * @param hours how far back articles count; a day where absent
     */
    record TestOrder(@Nullable String yaml, @Nullable Integer hours) {}

    /**
     * Entries to be applied.
     *
     * @param yaml as {@link Text}
     * @param version of the taxonomy that they were checked against
     */
    record ApplyOrder(@Nullable String yaml, @Nullable String version) {}

    /**
     * Changes of the past, the latest first.
     *
     * @param next cursor of the next page; absent on the last
     */
    record HistoryPage(List<PastChange> items, Optional<String> next) {}

    @Override
    public void start() {
        book.start();
    }

    @Override
    public Health health() {
        return book.isReady() ? Health.ready() : Health.waiting("wireroom.taxonomy is not being read yet");
    }

    @Override
    public void close() {
        book.close();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                                "/api/taxonomy",
                                "getTaxonomy",
                                "taxonomy",
                                "Version, counts and problems of the taxonomy in use.")
                        .answers(Summary.class)
                        .by(request -> Api.ok(summary(book.inUse()))),
                Endpoint.get("/api/taxonomy.yaml", "exportTaxonomy", "taxonomy", "The taxonomy in use as a file.")
                        .answersWith("application/yaml")
                        .by(request -> Api.ok("application/yaml", book.yaml())),
                Endpoint.post(
                                "/api/taxonomy/validate",
                                "validateTaxonomy",
                                "taxonomy",
                                "Checks entries beside those in use: problems with line and column, and what would change."
                                        + " Changes nothing.")
                        .needs(AccessLevel.READ)
                        .takes(Text.class)
                        .answers(Checked.class)
                        .by(request ->
                                Api.ok(book.check(text(request.body(Text.class).yaml())))),
                Endpoint.post(
                                "/api/taxonomy/test",
                                "testTaxonomy",
                                "taxonomy",
                                "Begins to try entries on articles that came lately, beside the taxonomy in use; ask for the"
                                        + " trial until its state is no longer RUNNING. Changes nothing.")
                        .takes(TestOrder.class)
                        .answers(Trial.class)
                        .by(this::test),
                Endpoint.get("/api/taxonomy/tests/{id}", "getTaxonomyTest", "taxonomy", "How a trial stands.")
                        .in("id", "The trial's id.")
                        .answers(Trial.class)
                        .by(this::trial),
                Endpoint.post(
                                "/api/taxonomy/apply",
                                "applyTaxonomy",
                                "taxonomy",
                                "Makes entries count on every instance; a conflict where the taxonomy in use is no longer of"
                                        + " the version given.")
                        .takes(ApplyOrder.class)
                        .answers(Applied.class)
                        .by(this::apply),
                Endpoint.get("/api/taxonomy/history", "getTaxonomyHistory", "taxonomy", "Who changed what, and when.")
                        .query("key", "Only changes of this entry, such as topic/ai-policy.")
                        .whole("limit", 1, MOST, 50, "Most items of a page.")
                        .whole("cursor", 0, Integer.MAX_VALUE, 0, "`next` of the page before.")
                        .answers(HistoryPage.class)
                        .by(this::history),
                Endpoint.get(
                                "/api/taxonomy/candidates",
                                "getTaxonomyCandidates",
                                "taxonomy",
                                "Names that the taxonomy lacks and that rise. They are counted in the background: ask again"
                                        + " while `counting`.")
                        .whole("hours", 1, MOST_HOURS, 24, "The last period, in hours.")
                        .whole("before", 1, 30, 7, "Periods before it that it is compared with.")
                        .answers(Rising.class)
                        .by(request -> Api.ok(book.rising(request.whole("hours"), request.whole("before")))));
    }

    private static Summary summary(InUse inUse) {
        long topics = inUse.entries().keySet().stream()
                .filter(key -> key.startsWith("topic/"))
                .count();
        return new Summary(inUse.version(), topics, inUse.entries().size() - topics, inUse.problems());
    }

    private HttpAnswer test(ApiRequest request) {
        TestOrder order = request.body(TestOrder.class);
        Integer asked = order.hours();
        int hours = asked == null ? 24 : asked;
        if (hours < 1 || hours > MOST_HOURS) {
            throw Problem.of(ProblemKind.BAD_BODY, "hours must be from 1 to " + MOST_HOURS)
                    .asException();
        }
        return Api.ok(book.test(text(order.yaml()), Duration.ofHours(hours)));
    }

    private HttpAnswer trial(ApiRequest request) {
        return Api.ok(book.trial(request.inPath("id"))
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN, "there is no such trial, or it is long over")
                        .asException()));
    }

    private HttpAnswer apply(ApiRequest request) {
        ApplyOrder order = request.body(ApplyOrder.class);
        String version = order.version();
        if (version == null || version.isBlank()) {
            throw missing("version");
        }
        return Api.ok(book.apply(text(order.yaml()), version, request.caller().name()));
    }

    private HttpAnswer history(ApiRequest request) {
        int limit = request.whole("limit");
        int from = request.whole("cursor");
        Optional<String> key = request.query("key");
        List<PastChange> all = book.history().stream()
                .filter(change -> key.isEmpty() || change.key().equals(key.get()))
                .toList();
        List<PastChange> page = all.stream().skip(from).limit(limit).toList();
        boolean more = from + (long) page.size() < all.size() && !page.isEmpty();
        return Api.ok(
                new HistoryPage(page, more ? Optional.of(Integer.toString(from + page.size())) : Optional.empty()));
    }

    private static String text(@Nullable String yaml) {
        if (yaml == null) {
            throw missing("yaml");
        }
        return yaml;
    }

    private static ProblemException missing(String name) {
        return Problem.of(ProblemKind.BAD_BODY, name + " is missing").asException();
    }
}

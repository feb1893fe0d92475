package io.wireroom.cli.demo;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.demo.check.DemoExpectations;
import io.wireroom.cli.demo.check.IndexedArticle;
import io.wireroom.cli.demo.check.Ledger;
import io.wireroom.cli.demo.check.SearchIndex;
import io.wireroom.cli.demo.check.Tally;
import io.wireroom.cli.demo.check.Through;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.flow.FlowReader;
import io.wireroom.cli.demo.site.DemoSite;
import io.wireroom.cli.demo.site.Timetable;
import io.wireroom.cli.demo.tell.DemoNarrator;
import io.wireroom.cli.demo.tell.Farewell;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.sink.index.IndexNames;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The demo from its site's first article to the ledger, against a pipeline that is ready. */
final class DemoRun implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SEARCH = Duration.ofMillis(700);
    /** How long everything may be through and not yet as it should be: corrections may still be on their way. */
    private static final Duration SETTLING = Duration.ofSeconds(8);
    /** How long the end may take after the last article has appeared. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DemoPipeline pipeline;
    private final InstantSource clock;
    private final PrintStream out;
    private final Farewell farewell;
    private final DemoContent content = DemoContent.load();
    private final Timetable timetable;
    private final DemoSite site;
    private final DemoExpectations expectations;
    private final SearchIndex index;
    private final Tally tally = new Tally();
    private final DemoNarrator narrator;
    private final FlowReader flow;

    private List<IndexedArticle> indexed = List.of();
    private Instant searched = Instant.EPOCH;
    private Instant changed;

    DemoRun(DemoPipeline pipeline, DemoPace pace, InstantSource clock, PrintStream out, Palette palette) {
        this.pipeline = pipeline;
        this.clock = clock;
        this.out = out;
        this.farewell = new Farewell(palette);
        this.timetable = new Timetable(clock.instant(), pace.length());
        this.changed = timetable.start();
        this.site = DemoSite.start(content, timetable, clock, 0);
        this.expectations = new DemoExpectations(
                content, article -> Set.copyOf(List.of(site.entryUrl(article), site.pageUrl(article))));
        this.index = new SearchIndex(pipeline.elasticsearch(), IndexNames.ARTICLES);
        this.narrator = new DemoNarrator(out::println, palette, clock);
        this.flow = new FlowReader(pipeline.clients(), List.of(tally, narrator));
    }

    /** Says where to look and subscribes to the site's feeds. */
    void begin() {
        URI front = URI.create(site.feeds().get(0).url()).resolve("/");
        say(farewell.whereToLook(pipeline.page(), pipeline.elasticsearch(), front, pipeline.kafka()));
        out.println();
        new SubscriptionPublisher(pipeline.clients())
                .add(site.feeds().stream().map(this::subscription).toList());
    }

    /**
     * Tells what happens until everything is through, it takes too long, or the user has seen enough.
     *
     * @return the exit code
     */
    int tellUntilThrough(StopSignal stop) {
        Through through = new Through(timetable, site.feeds());
        while (!stop.asked() && pipeline.failure().isEmpty()) {
            look();
            Instant now = clock.instant();
            List<String> missing = through.missing(tally, pipeline.unchanged(), indexed, now);
            if (missing.isEmpty()
                    && (problems().isEmpty() || changed.plus(SETTLING).isBefore(now))) {
                return conclude();
            }
            if (now.isAfter(timetable.at(Timetable.LAST_MINUTE).plus(PATIENCE))) {
                missing.forEach(what -> out.println("  still missing: " + what));
                return conclude();
            }
        }
        return interrupted();
    }

    private int interrupted() {
        Optional<String> failure = pipeline.failure();
        failure.ifPresent(what -> out.println("  failed: " + what));
        return failure.isPresent() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    /** Goes on telling until the user has seen enough; nothing new will come by itself. */
    void tellUntilStopped(StopSignal stop) {
        out.println();
        out.println("The site is quiet now. Look around; Ctrl-C stops and removes everything.");
        while (!stop.asked() && pipeline.failure().isEmpty()) {
            look();
        }
    }

    private void look() {
        Instant now = clock.instant();
        long before = tally.moves();
        flow.read(LOOK);
        if (tally.moves() > before) {
            changed = now;
        }
        if (searched.plus(SEARCH).isBefore(now)) {
            searched = now;
            indexed = index.articles();
            narrator.indexed(indexed.size());
        }
    }

    private int conclude() {
        Ledger ledger = Ledger.of(tally, pipeline.unchanged(), indexed.size());
        List<String> problems = problems();
        out.println();
        say(farewell.summary(ledger, problems));
        return ledger.balanced() && problems.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private List<String> problems() {
        return expectations.check(indexed, tally.rejections());
    }

    private Subscription subscription(DemoSite.Feed feed) {
        return Subscription.newBuilder()
                .setUrl(feed.url())
                .setTitle(feed.title())
                .setTags(List.of("demo"))
                .setAddedAt(clock.instant())
                .build();
    }

    private void say(List<String> lines) {
        lines.forEach(out::println);
    }

    @Override
    public void close() {
        flow.close();
        site.close();
    }
}

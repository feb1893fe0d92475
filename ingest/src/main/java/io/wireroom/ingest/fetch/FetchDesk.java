package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.fetch.PageOutcome.Trouble;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.pace.Hosts.Wait;
import io.wireroom.ingest.pace.Hosts.Work;
import io.wireroom.ingest.pace.Lanes;
import io.wireroom.ingest.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which page is fetched next, how, and when again: all of fetching that needs neither Kafka nor threads. {@link FetchLoop}
 * drives it on Kafka and by the wall clock, the politeness kit on a virtual one. Confined to one thread, but for
 * {@link #attempt}.
 */
final class FetchDesk {
    private final FetchSettings.Retries retries;
    private final InstantSource clock;
    private final Hosts hosts;
    private final PageFetch pageFetch;
    private final Lanes<FetchTask> lanes = new Lanes<>(Duration.ZERO); // the hosts keep the gaps

    FetchDesk(Web web, FetchSettings settings, InstantSource clock) {
        this.retries = settings.retries();
        this.clock = clock;
        this.hosts = web.hosts();
        this.pageFetch = new PageFetch(web, settings, clock);
    }

    /** Takes on a discovery. */
    void add(FetchTask task) {
        lanes.add(task.lane(), task, Instant.MIN);
    }

    /** The page to fetch now, whose host is then taken; it is out until it has {@link #returned}. */
    Optional<FetchTask> take() {
        Instant now = clock.instant();
        Optional<FetchTask> next = lanes.take(now);
        while (next.isPresent()) {
            Optional<Wait> wait =
                    next.filter(FetchTask::asksItsHost).flatMap(task -> hosts.begin(task.host(), Work.PAGE));
            if (wait.isEmpty()) {
                return next;
            }
            lanes.putBack(next.get().lane(), wait.get().until());
            next = lanes.take(now);
        }
        return next;
    }

    /** Makes one try, blocking, with what is known of the page's source. May be called by any thread. */
    PageOutcome attempt(FetchTask task, Boilerplate known) {
        return pageFetch.attempt(task.discovery(), task.attempt(), known);
    }

    /** A try has come back: its host is free for others. */
    void returned(FetchTask task) {
        if (task.asksItsHost()) {
            hosts.end(task.host());
        }
        lanes.release(task.lane(), clock.instant());
    }

    /** The page waits for its turn again, because this one went to robots.txt. */
    void again(FetchTask task) {
        add(task);
    }

    /** The page waits for its next try: a while, or until its server lets us. */
    void retry(FetchTask task, Trouble trouble) {
        Instant now = clock.instant();
        Instant usual = now.plus(retries.after(task.attempt()));
        Instant asked = trouble.notBefore().filter(usual::isBefore).orElse(usual);
        Instant latest = now.plus(retries.longest());
        lanes.add(task.lane(), task.again(), asked.isAfter(latest) ? latest : asked);
    }

    /** Drops pages that wait. */
    void removeIf(Predicate<FetchTask> condition) {
        lanes.removeIf(condition);
    }

    /** When the next page may go; empty when none waits for anything but those that are out. */
    Optional<Instant> nextAt() {
        return lanes.nextAt();
    }

    /** Pages that wait. */
    int waiting() {
        return lanes.waiting();
    }

    /** Forgets what no longer matters. */
    void sweep() {
        lanes.sweep(clock.instant());
    }
}

package io.wireroom.ingest.poll;

import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads that poll. A few feeds more than there are threads are handed out, so that none is idle while the loop
 * commits; those that have not begun can be called off. Confined to the loop's thread.
 */
final class PollCrew implements AutoCloseable {
    /** Feeds handed out for each thread. */
    private static final int AHEAD = 4;

    private final PollDesk desk;
    private final PollWatch watch;
    private final InstantSource clock;
    private final int most;
    private final ExecutorService workers;
    private final Set<Errand> out = new HashSet<>();
    private final BlockingQueue<Returned> back = new LinkedBlockingQueue<>();

    /** A poll that has come back. */
    private record Returned(Errand errand, Finished poll) {}

    PollCrew(PollDesk desk, PollSettings settings, PollWatch watch, InstantSource clock) {
        this.desk = desk;
        this.watch = watch;
        this.clock = clock;
        this.most = AHEAD * settings.workers();
        this.workers = Executors.newFixedThreadPool(settings.workers(), PollCrew::thread);
    }

    /** True while another feed may be handed out. */
    boolean hasRoom() {
        return out.size() < most;
    }

    /** True while feeds are out. */
    boolean isBusy() {
        return !out.isEmpty();
    }

    void send(FollowedFeed feed) {
        Errand errand = new Errand(feed);
        FeedState state = feed.state();
        out.add(errand);
        workers.execute(() -> {
            if (errand.begin()) {
                back.add(new Returned(errand, new Finished(feed, poll(feed.subscription(), state))));
            }
        });
    }

    /** The polls that have come back since. */
    List<Finished> back() {
        List<Returned> polls = new ArrayList<>();
        back.drainTo(polls);
        return polls.stream().map(this::home).toList();
    }

    /**
     * Brings home the feeds of some partitions: what has not begun is called off, the rest is waited for.
     *
     * @return polls that came back meanwhile, of these partitions and of others
     */
    List<Finished> recall(Set<Integer> partitions, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        List<Finished> polls = new ArrayList<>();
        of(partitions).stream().filter(Errand::begin).forEach(this::callOff);
        while (!of(partitions).isEmpty() && System.nanoTime() < end) {
            next().ifPresent(poll -> polls.add(home(poll)));
        }
        return polls;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private PollResult poll(Subscription subscription, FeedState state) {
        Instant start = clock.instant();
        PollResult result = desk.poll(subscription, state);
        String outcome =
                result.state().getFailureReason().orElse(result.discoveries().isEmpty() ? "UNCHANGED" : "CHANGED");
        if (result.polled(state)) {
            watch.polled(outcome, Duration.between(start, clock.instant()));
        }
        return result;
    }

    private List<Errand> of(Set<Integer> partitions) {
        return out.stream()
                .filter(errand -> partitions.contains(errand.feed.partition()))
                .toList();
    }

    private Finished home(Returned returned) {
        Finished poll = returned.poll();
        out.remove(returned.errand());
        desk.returned(poll.feed(), poll.result());
        return poll;
    }

    private void callOff(Errand errand) {
        out.remove(errand);
        desk.calledOff(errand.feed);
    }

    private Optional<Returned> next() {
        try {
            return Optional.ofNullable(back.poll(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Thread thread(Runnable task) {
        Thread worker = new Thread(task, "ingest-poll-worker");
        worker.setDaemon(true);
        return worker;
    }

    /** A feed that is out. */
    private static final class Errand {
        final FollowedFeed feed;
        private final AtomicBoolean begun = new AtomicBoolean();

        Errand(FollowedFeed feed) {
            this.feed = feed;
        }

        /** True for the first who asks: a worker, or the loop that calls it off. */
        boolean begin() {
            return begun.compareAndSet(false, true);
        }
    }
}

package io.wireroom.cli.web;

import io.wireroom.cli.taxonomy.TaxonomyTrial;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyAmendment;
import io.wireroom.sink.index.ArticleIndex;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.taxonomy.TaxonomyBook.Example;
import io.wireroom.web.taxonomy.TaxonomyBook.Quote;
import io.wireroom.web.taxonomy.TaxonomyBook.Trial;
import io.wireroom.web.taxonomy.TaxonomyBook.TrialEntry;
import io.wireroom.web.taxonomy.TaxonomyBook.TrialState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Trials of taxonomies on indexed articles, one at a time, in the background, each for a bounded time. Thread-safe. */
final class TaxonomyTrials implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int KEPT = 20;
    private static final int WAITING = 4;
    private static final int SHOWN = 10;
    private static final int OTHERS = 20;

    private final Articles articles;
    private final InstantSource clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(TaxonomyTrials::daemon);
    private final Map<String, Running> trials = new LinkedHashMap<>();

    /** Where articles come from. */
    @FunctionalInterface
    interface Articles {
        /** Reads the articles first seen since a time; returns how many. */
        long forEach(Instant since, ArticleIndex.Reading reading) throws IOException;
    }

    TaxonomyTrials(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Begins a trial of an amended taxonomy that has no problem.
     *
     * @throws io.wireroom.web.api.ProblemException when too many wait already
     */
    synchronized Trial start(Taxonomy before, TaxonomyAmendment amendment, Duration period) {
        long unfinished = trials.values().stream()
                .filter(trial -> trial.state == TrialState.RUNNING)
                .count();
        if (unfinished >= WAITING) {
            throw Problem.of(ProblemKind.TOO_MANY, "other trials are running; try again when they are done")
                    .asException();
        }
        Running trial = new Running(
                UUID.randomUUID().toString(), before, amendment, clock.instant().minus(period));
        trials.put(trial.id, trial);
        while (trials.size() > KEPT) {
            trials.remove(trials.keySet().iterator().next());
        }
        var unused = worker.submit(trial);
        return trial.now();
    }

    synchronized Optional<Trial> trial(String id) {
        return Optional.ofNullable(trials.get(id)).map(Running::now);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("cut short", null, false, false);
        }
    }

    private final class Running implements Runnable {
        private final String id;
        private final String version;
        private final Instant since;
        private final Set<String> edited;
        private volatile Optional<Taxonomy> before;
        private volatile Optional<Taxonomy> after;
        private volatile TrialState state = TrialState.RUNNING;
        private volatile long read;
        private volatile long total;
        private volatile Optional<String> failure = Optional.empty();
        private volatile List<TrialEntry> entries = List.of();

        Running(String id, Taxonomy before, TaxonomyAmendment amendment, Instant since) {
            this.id = id;
            this.version = before.version();
            this.before = Optional.of(before);
            this.after = Optional.of(Taxonomy.compile(amendment.reading().entries()));
            this.edited = Set.copyOf(amendment.keys());
            this.since = since;
        }

        Trial now() {
            return new Trial(id, state, version, since, read, total, entries, failure);
        }

        @Override
        public void run() {
            try {
                TaxonomyTrial trial = new TaxonomyTrial(before.orElseThrow(), after.orElseThrow(), SHOWN);
                Instant deadline = clock.instant().plus(LONGEST);
                TrialState end = TrialState.DONE;
                try {
                    articles.forEach(since, (article, all) -> {
                        trial.take(article);
                        read = trial.articles();
                        total = Math.max(all, read);
                        if (clock.instant().isAfter(deadline)
                                || Thread.currentThread().isInterrupted()) {
                            throw new TooLong();
                        }
                    });
                } catch (TooLong e) {
                    end = TrialState.CUT_SHORT;
                }
                entries = entries(trial);
                state = end;
            } catch (IOException | RuntimeException e) {
                failure = Optional.of(String.valueOf(e.getMessage()));
                state = TrialState.FAILED;
            } finally {
                before = Optional.empty();
                after = Optional.empty();
            }
        }

        private List<TrialEntry> entries(TaxonomyTrial trial) {
            Map<String, TrialEntry> found = new LinkedHashMap<>();
            trial.entries().forEach(entry -> found.put(entry.key(), entry(entry)));
            Stream<TrialEntry> own = edited.stream()
                    .sorted()
                    .map(key -> found.getOrDefault(key, new TrialEntry(key, true, 0, 0, 0, 0, List.of(), List.of())));
            Stream<TrialEntry> others = found.values().stream()
                    .filter(entry -> !entry.edited() && entry.gained() + entry.lost() > 0)
                    .sorted(Comparator.comparingLong(TrialEntry::gained)
                            .thenComparing(TrialEntry::lost)
                            .reversed())
                    .limit(OTHERS);
            return Stream.concat(own, others).toList();
        }

        private TrialEntry entry(TaxonomyTrial.Entry entry) {
            Stream<Example> gained = entry.gains().stream().map(e -> example(e, true));
            Stream<Example> kept = entry.stays().stream().map(e -> example(e, false));
            return new TrialEntry(
                    entry.key(),
                    edited.contains(entry.key()),
                    entry.before(),
                    entry.after(),
                    entry.gained(),
                    entry.lost(),
                    Stream.concat(gained, kept).limit(SHOWN).toList(),
                    entry.losses().stream().map(e -> example(e, false)).toList());
        }
    }

    private static Example example(TaxonomyTrial.Example e, boolean gained) {
        return new Example(
                e.id(),
                e.title(),
                e.source(),
                e.url(),
                gained,
                e.quotes().stream()
                        .map(q -> new Quote(q.field(), q.before(), q.text(), q.after()))
                        .toList());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "web-taxonomy-trial");
        thread.setDaemon(true);
        return thread;
    }
}

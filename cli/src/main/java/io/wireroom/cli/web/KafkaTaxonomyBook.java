package io.wireroom.cli.web;

import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyAmendment;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TaxonomyChange;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.index.ArticleIndex;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.kafka.TableFollower;
import io.wireroom.web.taxonomy.TaxonomyBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The taxonomy of {@code wireroom.taxonomy} and its history, tried on the articles of an index. */
public final class KafkaTaxonomyBook implements TaxonomyBook {
    private final TableFollower<TaxonomyEntry> entries;
    private final TableFollower<TaxonomyChange> history;
    private final TaxonomyChanger changer;
    private final TaxonomyTrials trials;
    private final RisingCount rising;
    private final ArticleIndex index;
    private @Nullable Compiled last;

    /**
     * @param clients of the cluster that holds the taxonomy
     * @param index whose articles entries are tried on; closed with this
     * @param clock the time
     */
    public KafkaTaxonomyBook(KafkaClients clients, ArticleIndex index, InstantSource clock) {
        this.entries = new TableFollower<>(clients, Topics.TAXONOMY, table -> {});
        this.history = new TableFollower<>(clients, Topics.TAXONOMY_HISTORY, table -> {});
        this.changer = new TaxonomyChanger(clients, clock);
        this.trials = new TaxonomyTrials(index::forEach, clock);
        this.rising = new RisingCount(clients, clock);
        this.index = index;
    }

    private record Compiled(Map<String, TaxonomyEntry> entries, Taxonomy taxonomy) {
        InUse shown() {
            return new InUse(taxonomy.version(), entries, TaxonomyWords.problems(taxonomy));
        }

        List<TaxonomyEntry> list() {
            return List.copyOf(entries.values());
        }
    }

    @Override
    public void start() {
        entries.start();
        history.start();
    }

    @Override
    public boolean isReady() {
        return entries.isRead();
    }

    @Override
    public InUse inUse() {
        return compiled().shown();
    }

    @Override
    public String yaml() {
        return TaxonomyFile.export(compiled().entries().values());
    }

    @Override
    public Optional<String> yaml(String key) {
        return Optional.ofNullable(compiled().entries().get(key)).map(TaxonomyWords::yaml);
    }

    @Override
    public Checked check(String yaml) {
        Compiled held = compiled();
        TaxonomyAmendment amendment = amended(yaml, held.list());
        return new Checked(
                amendment.ok(),
                held.taxonomy().version(),
                amendment.keys(),
                TaxonomyWords.remarks(amendment.reading().problems()),
                TaxonomyWords.remarks(amendment.reading().warnings()),
                amendment.ok()
                        ? TaxonomyWords.difference(amendment.difference(held.list()))
                        : new Difference(List.of(), List.of(), List.of()));
    }

    @Override
    public Trial test(String yaml, Duration period) {
        Compiled held = compiled();
        TaxonomyAmendment amendment = amended(yaml, held.list());
        refuse(amendment.reading());
        return trials.start(held.taxonomy(), amendment, period);
    }

    @Override
    public Optional<Trial> trial(String id) {
        return trials.trial(id);
    }

    @Override
    public Applied apply(String yaml, String version, String by) {
        return change(
                held -> {
                    TaxonomyAmendment amendment = amended(yaml, held);
                    refuse(amendment.reading());
                    return amendment.reading().entries();
                },
                version,
                by);
    }

    @Override
    public Applied remove(String key, String version, String by) {
        return change(
                held -> {
                    List<Draft> left = held.stream()
                            .map(Draft::of)
                            .filter(draft -> !draft.key().equals(key))
                            .toList();
                    TaxonomyReading reading = TaxonomyFile.check("taxonomy", left);
                    refuse(reading);
                    return reading.entries();
                },
                version,
                by);
    }

    private Applied change(TaxonomyChanger.Change change, String version, String by) {
        TaxonomyChanger.Outcome outcome = changer.change(change, version, by);
        changer.await(() -> compiled().taxonomy().version().equals(outcome.version()));
        return new Applied(outcome.version(), TaxonomyWords.difference(outcome.difference()));
    }

    @Override
    public List<PastChange> history() {
        List<PastChange> changes = new ArrayList<>();
        read(history, "the history of the taxonomy")
                .values()
                .forEach(change -> changes.add(TaxonomyWords.past(change)));
        Collections.reverse(changes);
        return changes;
    }

    @Override
    public Rising rising(int hours, int periodsBefore) {
        return rising.of(Duration.ofHours(hours), periodsBefore);
    }

    @Override
    public void close() {
        entries.close();
        history.close();
        changer.close();
        trials.close();
        rising.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V> Map<String, V> read(TableFollower<V> follower, String what) {
        if (!follower.isRead()) {
            throw away(what);
        }
        return follower.table();
    }

    private synchronized Compiled compiled() {
        Map<String, TaxonomyEntry> held = read(entries, "the taxonomy");
        Compiled known = last;
        if (known == null || known.entries() != held) {
            known = new Compiled(held, Taxonomy.compile(held.values()));
            last = known;
        }
        return known;
    }

    private static TaxonomyAmendment amended(String yaml, Collection<TaxonomyEntry> held) {
        return TaxonomyFile.amend("text", yaml, held);
    }

    private static void refuse(TaxonomyReading reading) {
        if (!reading.ok()) {
            throw Problem.of(ProblemKind.REFUSED, TaxonomyWords.sentence(reading.problems()))
                    .with("problems", TaxonomyWords.remarks(reading.problems()))
                    .asException();
        }
    }

    private static ProblemException away(String what) {
        return Problem.of(ProblemKind.AWAY, what + " has not been read yet: Kafka does not answer, or has just started")
                .asException();
    }
}

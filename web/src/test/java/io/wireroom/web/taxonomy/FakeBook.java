package io.wireroom.web.taxonomy;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A taxonomy in memory, of version {@code v1}; remembers what was applied. */
final class FakeBook implements TaxonomyBook {
    static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");

    final Map<String, TaxonomyEntry> entries = new TreeMap<>();
    final List<String> applied = new ArrayList<>();
    boolean away;

    static FakeBook of(int topics) {
        FakeBook book = new FakeBook();
        for (int i = 0; i < topics; i++) {
            book.topic("t" + i, "Topic " + i, "word" + i);
        }
        return book;
    }

    FakeBook topic(String id, String label, String query) {
        TopicDefinition topic =
                TopicDefinition.newBuilder().setQuery(query).setRouted(false).build();
        entries.put(
                "topic/" + id,
                TaxonomyEntry.newBuilder()
                        .setId(id)
                        .setKind(TaxonomyKind.TOPIC)
                        .setLabel(label)
                        .setTopic(topic)
                        .setChangedAt(NOW)
                        .build());
        return this;
    }

    FakeBook actor(String id, String name, ActorType type) {
        entries.put(
                "actor/" + id,
                TaxonomyEntry.newBuilder()
                        .setId(id)
                        .setKind(TaxonomyKind.ACTOR)
                        .setLabel(name)
                        .setActor(ActorDefinition.newBuilder().setType(type).build())
                        .setChangedAt(NOW)
                        .build());
        return this;
    }

    @Override
    public void start() {}

    @Override
    public boolean isReady() {
        return !away;
    }

    @Override
    public InUse inUse() {
        if (away) {
            throw Problem.of(ProblemKind.AWAY, "Kafka does not answer").asException();
        }
        return new InUse("v1", entries, Map.of());
    }

    @Override
    public String yaml() {
        return "topics: []\n";
    }

    @Override
    public Optional<String> yaml(String key) {
        return Optional.of("# " + key);
    }

    @Override
    public Checked check(String yaml) {
        Remark wrong = new Remark(3, 7, "topics/x/query", "the quote is not closed");
        Difference none = new Difference(List.of(), List.of(), List.of());
        return new Checked(false, "v1", List.of("topic/x"), List.of(wrong), List.of(), none);
    }

    @Override
    public Trial test(String yaml, Duration period) {
        return new Trial("trial", TrialState.RUNNING, "v1", NOW.minus(period), 0, 0, List.of(), Optional.empty());
    }

    @Override
    public Optional<Trial> trial(String id) {
        return id.equals("trial") ? Optional.of(test("", Duration.ZERO)) : Optional.empty();
    }

    @Override
    public Applied apply(String yaml, String version, String by) {
        if (!version.equals("v1")) {
            throw Problem.of(ProblemKind.CONFLICT, "changed meanwhile").asException();
        }
        applied.add(by + ": " + yaml);
        return new Applied("v2", new Difference(List.of("topic/x"), List.of(), List.of()));
    }

    @Override
    public Applied remove(String key, String version, String by) {
        applied.add(by + ": -" + key);
        return new Applied("v2", new Difference(List.of(), List.of(), List.of(key)));
    }

    @Override
    public List<PastChange> history() {
        return List.of(past("topic/b"), past("topic/a"), past("topic/b"));
    }

    private static PastChange past(String key) {
        return new PastChange(NOW, "ann", key, "v0", "v1", Optional.empty(), Optional.of("text"));
    }

    @Override
    public Rising rising(int hours, int periodsBefore) {
        return new Rising(true, Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public void close() {}
}

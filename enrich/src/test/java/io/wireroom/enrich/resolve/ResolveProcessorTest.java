package io.wireroom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.Status;
import io.wireroom.enrich.record.StoryChange;
import io.wireroom.enrich.resolve.Resolutions.Opening;
import io.wireroom.enrich.testing.TestStores;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.schemas.serde.AvroSerde;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveProcessorTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    private static final ResolveRules RULES = new ResolveRules(Duration.ofSeconds(10), Duration.ofSeconds(1), 100);

    static {
        AvroGuard.install();
    }

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>(new Properties());
    private final KeyValueStore<String, EnrichedArticle> articles =
            TestStores.in(context, ResolveProcessor.ARTICLES, Topics.ENRICHED.valueSerde());
    private final KeyValueStore<String, Resolution> resolutions =
            TestStores.in(context, ResolveProcessor.RESOLUTIONS, AvroSerde.of(Resolution.class));
    private final KeyValueStore<String, Listener> listeners =
            TestStores.in(context, Listeners.STORE, AvroSerde.of(Listener.class));
    private final ResolveProcessor processor = new ResolveProcessor(RULES, new CountingWatch());
    private int reviewsWaiting;
    private int undecided;

    @BeforeEach
    void open() {
        context.setCurrentSystemTimeMs(T.toEpochMilli());
        context.setCurrentStreamTimeMs(T.toEpochMilli());
        processor.init(context);
        articles.put("m", tagged("m"));
        Opening opening = new Opening(null, 1, T, T.plusSeconds(3_600), List.of());
        resolutions.put("m", Resolutions.open(opening, List.of(0, 1), T));
        tell(new Note(1, -1, false, List.of()));
    }

    @Test
    void article_whoseAnswersAreMissing_isEmittedIncompleteAfterItsPatience() {
        tell(new Note(1, 0, false, List.of()));
        tickAt(T.plusSeconds(9));
        assertThat(emissions()).isEmpty();
        tickAt(T.plusSeconds(11));
        assertThat(emissions()).singleElement().matches(EnrichedArticle::getIncomplete);
    }

    @Test
    void article_isUndecidedUntilItIsEmitted() {
        assertThat(undecided).isEqualTo(1);
        tell(new Note(1, 0, false, List.of()));
        assertThat(undecided).isEqualTo(1);
        tell(new Note(1, 1, false, List.of()));
        assertThat(undecided).isZero();
    }

    @Test
    void close_takesWhatIsUndecidedOffTheCount() {
        processor.close();
        assertThat(undecided).isZero();
    }

    @Test
    void manyThatWait_areFoundLittleByLittleByWhoTakesThePartitionOver() {
        processor.close();
        context.scheduledPunctuators().clear();
        Opening opening = new Opening(null, 1, T, T.plusSeconds(3_600), List.of());
        for (int i = 1; i < 200; i++) {
            resolutions.put("m" + i, Resolutions.open(opening, List.of(0), T));
        }
        new ResolveProcessor(RULES, new CountingWatch(), Duration.ZERO).init(context);
        assertThat(undecided).isEqualTo(64);
        tickAt(T);
        assertThat(undecided).isEqualTo(128);
        tickAt(T);
        tickAt(T);
        assertThat(undecided).isEqualTo(200);
    }

    @Test
    void article_askedToDecideNow_isEmittedIncomplete() {
        tell(new Note(1, 0, false, List.of()));
        tell(new Note(1, ResolveProcessor.DECIDE_NOW, false, List.of()));
        assertThat(emissions()).singleElement().matches(EnrichedArticle::getIncomplete);
    }

    @Test
    void article_ofABacklog_waitsAsLongAsOthersDo() {
        resolutions.put(
                "other", Resolutions.open(new Opening(null, 1, T, T.plusSeconds(3_600), List.of()), List.of(0), T));
        context.setCurrentSystemTimeMs(T.plusSeconds(30).toEpochMilli());
        processor.process(new Record<>("other", new Note(1, 0, false, List.of()), T.toEpochMilli()));
        tickAt(T.plusSeconds(39));
        assertThat(emissions()).isEmpty();
        tickAt(T.plusSeconds(41));
        assertThat(emissions()).singleElement().matches(EnrichedArticle::getIncomplete);
    }

    @Test
    void article_whoseAnswersComeLate_isCompletedByALaterRevision() {
        tickAt(T.plusSeconds(11));
        tell(new Note(1, 0, false, List.of()));
        tell(new Note(1, 1, false, List.of(copyOf("a", pivot("a")))));
        review();
        List<EnrichedArticle> emissions = emissions();
        EnrichedArticle last = emissions.get(emissions.size() - 1);
        assertThat(last.getIncomplete()).isFalse();
        assertThat(last.getDuplicate().orElseThrow().getOf()).isEqualTo("a");
        assertThat(last.getRevision()).isGreaterThan(emissions.get(0).getRevision());
    }

    @Test
    void answers_forAnotherVersion_areIgnored() {
        tell(new Note(2, 0, false, List.of()));
        tell(new Note(2, 1, false, List.of()));
        assertThat(emissions()).isEmpty();
    }

    @Test
    void answerOfAShardThatLeftOthersOut_marksTheArticle() {
        tell(new Note(1, 0, true, List.of()));
        tell(new Note(1, 1, false, List.of()));
        assertThat(emissions()).singleElement().matches(EnrichedArticle::getCapped);
    }

    @Test
    void answers_repeated_emitNothingMore() {
        tell(new Note(1, 0, false, List.of()));
        tell(new Note(1, 1, false, List.of()));
        tell(new Note(1, 1, false, List.of()));
        assertThat(emissions()).hasSize(1);
    }

    @Test
    void laterNeighbour_isToldWhereTheArticleStands() {
        tell(new Note(1, 0, false, List.of(neighbour("z", T.plusSeconds(60), null))));
        tell(new Note(1, 1, false, List.of()));
        assertThat(told()).containsExactly("z");
    }

    @Test
    void changeOfVote_isToldToNeighboursOnBothSides() {
        settleInStory("a");
        meetLater("report", Pair.NONE);
        context.resetForwards();
        tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), member("b")))));
        review();
        assertThat(told()).containsOnly("a", "report");
    }

    @Test
    void changeOfStoryWithoutAnotherVote_isToldToCopiesOnly() {
        settleInStory("a");
        meetLater("copy", Pair.NEAR);
        meetLater("report", Pair.NONE);
        context.resetForwards();
        Status moved = new Status(1, true, "b", List.of("a", "a", "b"));
        tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), moved))));
        review();
        assertThat(told()).containsExactly("copy");
    }

    @Test
    void changeOfVoteOnly_isNotEmitted() {
        settleInStory("a");
        tell(new Note(
                0,
                -1,
                false,
                List.of(neighbour("a", T.minusSeconds(60), new Status(1, true, "a", List.of("b", "a", "a"))))));
        review();
        assertThat(emissions()).hasSize(1);
        assertThat(resolutions.get("m").getOutcome().orElseThrow().getLabels()).contains("b");
    }

    @Test
    void earlierArticleOfTheFollowedStory_isToldToTheStoryOnly() {
        tell(new Note(1, 0, false, List.of(similar("a", T.minusSeconds(60), pivot("a")))));
        tell(new Note(1, 1, false, List.of(neighbour("b", T.minusSeconds(50), member("b")))));
        assertThat(emissions())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.getStory().orElseThrow().getFollowUpOf()).contains("b"));
        context.resetForwards();
        tell(new Note(1, -1, false, List.of(neighbour("c", T.minusSeconds(90), member("b")))));
        review();
        assertThat(emissions()).isEmpty();
        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.getFollowedAt()).contains(T.minusSeconds(90)));
    }

    @Test
    void severalNewsInARow_askForOneReview() {
        settleInStory("a");
        context.resetForwards();
        for (String story : List.of("b", "c", "d")) {
            tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), member(story)))));
        }
        assertThat(told()).isEmpty();
        assertThat(reviewsWaiting).isEqualTo(1);
        assertThat(resolutions.get("m").getOutcome().orElseThrow().getStoryId()).isEqualTo("a");
        review();
        assertThat(resolutions.get("m").getOutcome().orElseThrow().getStoryId()).isEqualTo("d");
        assertThat(told()).containsExactly("a");
        assertThat(reviewsWaiting).isZero();
    }

    @Test
    void reviewThatWaits_isTakenUpByWhoTakesThePartitionOver() {
        settleInStory("a");
        tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), member("b")))));
        processor.close();
        assertThat(reviewsWaiting).isZero();
        processor.init(context);
        assertThat(reviewsWaiting).isEqualTo(1);
        review();
        assertThat(resolutions.get("m").getOutcome().orElseThrow().getStoryId()).isEqualTo("b");
    }

    @Test
    void whatATickWrites_bearsTheStreamsTime() {
        settleInStory("a");
        context.resetForwards();
        tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), member("b")))));
        context.setCurrentStreamTimeMs(T.minusSeconds(86_400).toEpochMilli());
        review();
        assertThat(context.forwarded())
                .isNotEmpty()
                .allSatisfy(forward -> assertThat(forward.record().timestamp())
                        .isEqualTo(T.minusSeconds(86_400).toEpochMilli()));
    }

    @Test
    void newsThatChangeNothing_askForNoReview() {
        settleInStory("a");
        context.resetForwards();
        tell(new Note(0, -1, false, List.of(neighbour("a", T.minusSeconds(60), pivot("a")))));
        assertThat(reviewsWaiting).isZero();
    }

    @Test
    void listener_thatTurnsOutToBeACopy_isToldAgain() {
        settleInStory("a");
        meetLater("z", Pair.NONE);
        context.resetForwards();
        meetLater("z", Pair.NONE);
        assertThat(told()).isEmpty();
        meetLater("z", Pair.NEAR);
        assertThat(told()).containsExactly("z");
    }

    @Test
    void listener_thatIsNoNeighbourAnyMore_isNotTold() {
        settleInStory("a");
        meetLater("z", Pair.NEAR);
        context.resetForwards();
        tell(new Note(1, -1, false, List.of(new Neighbour("z", 2, T.plusSeconds(60), Pair.NONE, 0.0, 0.0, null))));
        assertThat(listeners.get("m/z")).isNull();
        tell(new Note(1, -1, false, List.of(similar("c", T.minusSeconds(80), pivot("c")))));
        assertThat(told()).doesNotContain("z");
    }

    private static Status pivot(String id) {
        return new Status(1, true, id, Collections.nCopies(Votes.ROUNDS, id));
    }

    private static Status member(String story) {
        return new Status(1, false, story, Collections.nCopies(Votes.ROUNDS, story));
    }

    private void settleInStory(String pivot) {
        tell(new Note(1, 0, false, List.of(neighbour(pivot, T.minusSeconds(60), pivot(pivot)))));
        tell(new Note(1, 1, false, List.of()));
    }

    private void meetLater(String id, Pair pair) {
        double copySimilarity = pair == Pair.NONE ? 0 : 0.9;
        tell(new Note(1, -1, false, List.of(new Neighbour(id, 1, T.plusSeconds(60), pair, copySimilarity, 0.5, null))));
    }

    private static Neighbour similar(String id, Instant orderedAt, Status status) {
        return new Neighbour(id, 1, orderedAt, Pair.NONE, 0.0, 0.99, status);
    }

    private List<String> told() {
        return context.forwarded().stream()
                .filter(f -> f.record().value() instanceof Note)
                .<String>map(f -> f.record().key())
                .filter(key -> !key.equals("m"))
                .toList();
    }

    /** Lets the tick come at which the article decides anew. */
    private void review() {
        tickAt(Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    private void tell(Note note) {
        processor.process(new Record<>("m", note, T.toEpochMilli()));
    }

    private void tickAt(Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        context.scheduledPunctuators().stream()
                .filter(p -> p.getType() == PunctuationType.WALL_CLOCK_TIME)
                .forEach(p -> p.getPunctuator().punctuate(now.toEpochMilli()));
    }

    private final class CountingWatch implements ResolveWatch {
        @Override
        public void undecided(int more) {
            undecided += more;
        }

        @Override
        public void emitted(EnrichedArticle article, boolean first) {}

        @Override
        public void reviews(int more) {
            reviewsWaiting += more;
        }
    }

    private List<EnrichedArticle> emissions() {
        return context.forwarded().stream()
                .map(CapturedForward::record)
                .map(Record::value)
                .filter(Emitted.class::isInstance)
                .map(Emitted.class::cast)
                .map(Emitted::article)
                .toList();
    }

    private List<StoryChange> changes() {
        return context.forwarded().stream()
                .map(CapturedForward::record)
                .map(Record::value)
                .filter(StoryChange.class::isInstance)
                .map(StoryChange.class::cast)
                .toList();
    }

    private static Neighbour copyOf(String id, Status status) {
        Neighbour plain = neighbour(id, T.minusSeconds(60), status);
        return new Neighbour(id, 1, plain.getOrderedAt(), Pair.NEAR, 0.9, 0.0, status);
    }

    private static Neighbour neighbour(String id, Instant at, @Nullable Status status) {
        return new Neighbour(id, 1, at, Pair.NONE, 0.0, 0.5, status);
    }

    private static EnrichedArticle tagged(String id) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl("http://news.test/" + id)
                .setSource("Test")
                .setTitle("Title")
                .setBody("Body")
                .setDiscoveredAt(T)
                .setFetchedAt(T)
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(0)
                .setFirstSeenAt(T)
                .setTaxonomyVersion("0")
                .setEnrichedAt(T)
                .build();
    }
}

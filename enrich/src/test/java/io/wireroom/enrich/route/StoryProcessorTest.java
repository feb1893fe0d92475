package io.wireroom.enrich.route;

import static io.wireroom.enrich.route.Members.EXPIRES;
import static io.wireroom.enrich.route.Members.T;
import static io.wireroom.enrich.route.Members.copy;
import static io.wireroom.enrich.route.Members.enters;
import static io.wireroom.enrich.route.Members.leaves;
import static io.wireroom.enrich.route.Members.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.schemas.serde.AvroSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryProcessorTest {
    static {
        AvroGuard.install();
    }

    private final MockProcessorContext<String, Story> context = new MockProcessorContext<>(new Properties());
    private final CountingStore<StoryMember> members = store(StoryProcessor.STORE, StoryMember.class);
    private final CountingStore<StoryTally> tallies = store(StoryProcessor.TALLIES, StoryTally.class);
    private final Watch watch = new Watch();
    private StoryProcessor processor = new StoryProcessor(watch);

    private static final class Watch implements StoryWatch {
        private int waiting;
        private int told;

        @Override
        public void waiting(int more) {
            waiting += more;
        }

        @Override
        public void told() {
            told++;
        }
    }

    @BeforeEach
    void open() {
        context.setCurrentSystemTimeMs(T.toEpochMilli());
        processor.init(context);
    }

    @Test
    void changes_ofOneTick_areOneRevision() {
        for (int i = 0; i < 100; i++) {
            take("s", enters(report("a" + i, i).build()));
        }
        assertThat(told()).isEmpty();
        tick();
        assertThat(told())
                .singleElement()
                .satisfies(story -> assertThat(story.getArticleCount()).isEqualTo(100));
        tick();
        assertThat(told()).hasSize(1);
        assertThat(watch.waiting).isZero();
        assertThat(watch.told).isEqualTo(1);
    }

    @Test
    void change_thatChangesNothing_isNotTold() {
        take("s", enters(report("a", 0).build()));
        tick();
        take("s", enters(report("a", 0).build()));
        take("s", leaves("unknown", "t"));
        assertThat(watch.waiting).isZero();
    }

    @Test
    void change_beforeACrash_isToldAfterIt() {
        take("s", enters(report("a", 0).build()));
        processor.close();
        assertThat(watch.waiting).isZero();
        restart();
        assertThat(watch.waiting).isEqualTo(1);
        tick();
        assertThat(last("s").getArticleCount()).isEqualTo(1);
    }

    @Test
    void changes_ofManyStoriesBeforeACrash_areFoundLittleByLittleAndAllTold() {
        IntStream.range(0, 200)
                .forEach(i -> take("s" + i, enters(report("a" + i, 0).build())));
        processor.close();
        context.scheduledPunctuators().clear();
        processor = new StoryProcessor(watch, Duration.ZERO);
        processor.init(context);
        assertThat(watch.waiting).isEqualTo(64);
        tick();
        assertThat(told()).hasSize(128);
        tick();
        tick();
        assertThat(told()).extracting(Story::getId).hasSize(200).doesNotHaveDuplicates();
        assertThat(watch.waiting).isZero();
    }

    @Test
    void revision_growsAcrossRestartsAndClocksThatGoBack() {
        take("s", enters(report("a", 0).build()));
        tickAt(T);
        restart();
        take("s", enters(report("b", 1).build()));
        tickAt(T.minusSeconds(3_600));
        assertThat(told().get(1).getRevision()).isGreaterThan(told().get(0).getRevision());
    }

    @Test
    void story_emptied_namesWhereMostOfItsArticlesWent() {
        for (String id : List.of("a", "b", "c")) {
            take("s", enters(report(id, 0).build()));
        }
        tick();
        take("s", leaves("a", "t"));
        take("s", leaves("b", "u"));
        take("s", leaves("c", "u"));
        tick();
        assertThat(last("s").getArticleCount()).isZero();
        assertThat(last("s").getMergedInto()).contains("u");
    }

    @Test
    void article_thatComesBack_countsNotAsGone() {
        for (String id : List.of("a", "b", "c")) {
            take("s", enters(report(id, 0).build()));
        }
        take("s", leaves("a", "t"));
        take("s", leaves("b", "t"));
        take("s", enters(report("a", 0).build()));
        take("s", enters(report("b", 0).build()));
        tick();
        assertThat(last("s").getArticleCount()).isEqualTo(3);
        assertThat(last("s").getMergedInto()).isEmpty();
        for (String id : List.of("a", "b", "c")) {
            take("s", leaves(id, id.equals("c") ? "t" : "u"));
        }
        tick();
        assertThat(last("s").getMergedInto()).contains("u");
    }

    @Test
    void article_withAnotherTimeOrAsACopy_isKeptOnce() {
        take("s", enters(report("a", 0).build()));
        take("s", enters(report("a", 60).build()));
        take("s", enters(copy("a", 60)));
        tick();
        assertThat(last("s").getArticles()).extracting(StoryArticle::getId).containsExactly("a");
        assertThat(last("s").getCopyCount()).isEqualTo(1);
        assertThat(StoryMembers.of(members, "s", 10)).hasSize(1);
    }

    @Test
    void members_areListedInOrderUpToALimit() {
        take("s", enters(report("c", 30).build()));
        take("s", enters(copy("b", 20)));
        take("s", enters(report("a", 10).build()));
        take("s/x", enters(report("d", 0).build()));
        assertThat(StoryMembers.of(members, "s", 2))
                .extracting(StoryArticle::getId)
                .containsExactly("a", "b");
        assertThat(StoryMembers.of(members, "unknown", 2)).isEmpty();
    }

    @Test
    void story_ofThousandsOfArticles_costsAsMuchAsOneOfHundreds() {
        fill("great", 20_000);
        fill("small", 400);
        members.reads();
        take("great", enters(report("new", 30_000).build()));
        assertThat(members.reads()).isLessThanOrEqualTo(2);
        tick();
        long great = members.reads();
        assertThat(last("great").getArticleCount()).isEqualTo(20_001);
        take("small", enters(report("new", 30_000).build()));
        members.reads();
        tick();
        assertThat(great).isLessThanOrEqualTo(members.reads()).isLessThan(500);
    }

    @Test
    void story_ofThousandsOfArticles_listsTheFirstAndTheLatest() {
        fill("great", 5_000);
        tick();
        List<StoryArticle> articles = last("great").getArticles();
        assertThat(articles)
                .hasSize(200)
                .isSortedAccordingTo((a, b) -> a.getPublishedAt().compareTo(b.getPublishedAt()));
        assertThat(articles.get(0).getId()).isEqualTo("n0");
        assertThat(articles.get(1).getId()).isEqualTo("n4801");
        assertThat(articles.get(199).getId()).isEqualTo("n4999");
        assertThat(last("great").getCopyCount()).isEqualTo(2_500);
    }

    @Test
    void tick_tellsABoundedNumberOfStoriesAndLeavesTheRestToTheNext() {
        for (int i = 0; i < StoryProcessor.MOST_TOLD + 1; i++) {
            take("s" + i, enters(report("a" + i, 0).build()));
        }
        tick();
        assertThat(told()).hasSize(StoryProcessor.MOST_TOLD);
        tick();
        assertThat(told()).hasSize(StoryProcessor.MOST_TOLD + 1);
    }

    @Test
    void sweep_looksAtABoundedNumberATickAndForgetsAllInTheEnd() {
        fill("great", 3_000);
        take("other", enters(report("x", 0).build()));
        take("other", leaves("x", "great"));
        tick();
        streamTime(EXPIRES.plusSeconds(1));
        members.reads();
        tick();
        assertThat(members.reads()).isLessThanOrEqualTo(StoryProcessor.MOST_SWEPT);
        for (int i = 0; i < 10; i++) {
            tick();
        }
        assertThat(members.approximateNumEntries()).isZero();
        assertThat(tallies.approximateNumEntries()).isZero();
    }

    @Test
    void article_whoseWindowIsOver_staysCountedInALivingStory() {
        take("s", enters(report("a", 0).build()));
        take(
                "s",
                new StoryChange(
                        "b", StoryMembers.encoded(report("b", 60).build()), null, null, EXPIRES.plusSeconds(86_400)));
        tick();
        streamTime(EXPIRES.plusSeconds(1));
        tick();
        assertThat(StoryMembers.of(members, "s", 10)).hasSize(1);
        take("s", enters(report("c", 90).build()));
        tick();
        assertThat(last("s").getArticleCount()).isEqualTo(3);
        assertThat(last("s").getFirstPublisher()).isEqualTo("Source of a");
        assertThat(last("s").getArticles()).extracting(StoryArticle::getId).containsExactly("a", "b", "c");
    }

    private void fill(String story, int articles) {
        for (int i = 0; i < articles; i++) {
            take(story, enters(report("n" + i, i).setCopy(i % 2 == 1).build()));
        }
        tick();
    }

    private void take(String story, StoryChange change) {
        processor.process(new Record<>(story, change, T.toEpochMilli()));
    }

    private void restart() {
        context.scheduledPunctuators().clear();
        processor = new StoryProcessor(watch);
        processor.init(context);
    }

    private void tick() {
        tickAt(T);
    }

    private void tickAt(Instant now) {
        punctuate(PunctuationType.WALL_CLOCK_TIME, now);
    }

    private void streamTime(Instant now) {
        punctuate(PunctuationType.STREAM_TIME, now);
    }

    private void punctuate(PunctuationType type, Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        List.copyOf(context.scheduledPunctuators()).stream()
                .filter(p -> p.getType() == type)
                .forEach(p -> p.getPunctuator().punctuate(now.toEpochMilli()));
    }

    private List<Story> told() {
        return context.forwarded().stream()
                .map(forward -> (Story) forward.record().value())
                .toList();
    }

    private Story last(String id) {
        return told().stream()
                .filter(story -> story.getId().equals(id))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private <V extends SpecificRecord> CountingStore<V> store(String name, Class<V> type) {
        KeyValueStore<String, V> plain = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), AvroSerde.of(type))
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        plain.init(context.getStateStoreContext(), plain);
        CountingStore<V> store = new CountingStore<>(plain);
        context.addStateStore(store);
        return store;
    }
}

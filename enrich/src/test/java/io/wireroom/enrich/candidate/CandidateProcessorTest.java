package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.copy.CopyFeatures;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.story.StoryFeatures;
import io.wireroom.enrich.story.StorySimilarity;
import io.wireroom.enrich.testing.TestStores;
import io.wireroom.enrich.text.Words;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.schemas.serde.AvroSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateProcessorTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Profiles ONE_SHARD = new Profiles(1);

    /** More than are read in one go without time. */
    private static final int MANY = 200;

    static {
        AvroGuard.install();
    }

    private final MockProcessorContext<String, Note> context = new MockProcessorContext<>(new Properties());
    private final KeyValueStore<String, Profile> profiles =
            TestStores.in(context, CandidateProcessor.STORE, AvroSerde.of(Profile.class));
    private final List<String> watched = new ArrayList<>();
    private final CandidateProcessor processor = new CandidateProcessor(
            new MeetingRules(WINDOW, new StorySimilarity(0.28, WINDOW), 200, 1), new Watch(), Duration.ZERO);

    @BeforeEach
    void setTime() {
        context.setCurrentStreamTimeMs(T.toEpochMilli());
    }

    @Test
    void init_littleKept_isReadAtOnce() {
        keep("a", text(1));
        processor.init(context);
        assertThat(watched).isEmpty();
        assertThat(pairs(ask("b", text(1)))).containsExactly("a EXACT");
    }

    @Test
    void init_muchKept_isReadLittleByLittleAndTold() {
        keepMany();
        processor.init(context);
        assertThat(watched).containsExactly("loading 0");
        CapturedPunctuator goOn = context.scheduledPunctuators().get(0);
        int times = 0;
        while (!goOn.cancelled()) {
            goOn.getPunctuator().punctuate(T.toEpochMilli());
            times++;
        }
        assertThat(times).isEqualTo(MANY / 64);
        assertThat(watched).containsExactly("loading 0", "loaded 0");
        assertThat(pairs(ask("b", text(MANY - 1)))).containsExactly("a" + (MANY - 1) + " EXACT");
    }

    @Test
    void process_beforeAllIsRead_readsTheRestFirst() {
        keepMany();
        processor.init(context);
        for (int i = 0; i < MANY; i += 20) {
            assertThat(pairs(ask("b" + i, text(i)))).containsExactly("a" + i + " EXACT");
        }
        assertThat(watched).containsExactly("loading 0", "loaded 0");
        assertThat(context.scheduledPunctuators()).allMatch(CapturedPunctuator::cancelled);
    }

    @Test
    void close_beforeAllIsRead_holdsNobodyUp() {
        keepMany();
        processor.init(context);
        processor.close();
        assertThat(watched).containsExactly("loading 0", "loaded 0");
    }

    @Test
    void init_onceMore_forgetsWhatWasInMemory() {
        keep("a", text(1));
        processor.init(context);
        processor.close();
        profiles.delete("0/a");
        processor.init(context);
        assertThat(pairs(ask("b", text(1)))).isEmpty();
    }

    @Test
    void process_aReportOfTheSameEvent_isToldOfByWhatIsInMemory() {
        processor.init(context);
        ask("a", text(1) + " " + text(2));
        List<Note> notes = ask("b", turned(1) + " " + text(3));
        assertThat(notes).hasSize(2);
        Neighbour met = notes.get(0).getNeighbours().get(0);
        Neighbour told = notes.get(1).getNeighbours().get(0);
        assertThat(List.of(met.getId(), told.getId())).containsExactly("a", "b");
        assertThat(List.of(met.getVersion(), told.getVersion())).containsExactly(1, 1);
        assertThat(List.of(met.getOrderedAt(), told.getOrderedAt())).containsExactly(T, T);
        assertThat(met.getPair()).isEqualTo(Pair.NONE);
        assertThat(met.getStorySimilarity()).isPositive().isEqualTo(told.getStorySimilarity());
    }

    private void keepMany() {
        for (int i = 0; i < MANY; i++) {
            keep("a" + i, text(i));
        }
    }

    private void keep(String id, String text) {
        profiles.put("0/" + id, profile(id, text));
    }

    private List<Note> ask(String id, String text) {
        context.resetForwards();
        processor.process(new Record<>("0", profile(id, text), T.toEpochMilli()));
        return context.forwarded().stream()
                .map(CapturedForward::record)
                .<Note>map(Record::value)
                .toList();
    }

    /** The neighbours in the answer, which comes first. */
    private static List<String> pairs(List<Note> notes) {
        return notes.get(0).getNeighbours().stream()
                .filter(one -> one.getPair() != Pair.NONE)
                .map(one -> one.getId() + " " + one.getPair())
                .toList();
    }

    private static Profile profile(String id, String text) {
        Words words = Words.of("", text);
        Profile.Builder start = Profile.newBuilder()
                .setArticleId(id)
                .setVersion(1)
                .setOrderedAt(T)
                .setExpiresAt(T.plus(WINDOW));
        return ONE_SHARD
                .split(start, CopyFeatures.of(words), StoryFeatures.of(words), true)
                .get(0)
                .profile();
    }

    /** Eighty words that no other text has. */
    private static String text(int number) {
        return words(number).collect(Collectors.joining(" "));
    }

    /** The same words the other way round, which is no copy. */
    private static String turned(int number) {
        List<String> words = words(number).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static Stream<String> words(int number) {
        return IntStream.range(number * 80, number * 80 + 80).mapToObj(i -> "word" + inLetters(i));
    }

    private static String inLetters(int number) {
        return number < 26 ? "" + (char) ('a' + number) : inLetters(number / 26) + inLetters(number % 26);
    }

    private final class Watch implements CandidateWatch {
        @Override
        public void loading(int shard) {
            watched.add("loading " + shard);
        }

        @Override
        public void loaded(int shard) {
            watched.add("loaded " + shard);
        }
    }
}

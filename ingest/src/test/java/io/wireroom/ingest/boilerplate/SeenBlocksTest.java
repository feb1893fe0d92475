package io.wireroom.ingest.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenBlocksTest {
    private static final String PROMO = "Follow us wherever you like to read: mornings, evenings, weekends.";

    private final SeenBlocks seen = new SeenBlocks();

    @Test
    void known_threeDifferentPages_isRepeated() {
        learn(0, 2);
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
        learn(2, 3);
        assertThat(seen.known().isRepeated(PROMO)).isTrue();
        assertThat(seen.known().isRepeated(text(0, 0))).isFalse();
    }

    @Test
    void learn_samePageAgain_teachesNothing() {
        assertThat(learn("a", page(1))).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(learn("a", page(1))).isFalse();
        }
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void learn_sameArticleUnderOtherAddresses_teachesNothing() {
        learn("a", page(1));
        assertThat(learn("b", page(1))).isFalse();
        assertThat(learn("c", page(1))).isFalse();
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void learn_tickerThatGrows_isOnePage() {
        List<String> ticker = new ArrayList<>(page(1));
        learn("ticker", ticker);
        for (int entry = 0; entry < 20; entry++) {
            ticker.add(0, text(100, entry));
            learn("ticker", ticker);
        }
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void learn_updateWithAnotherText_countsItsPageOnce() {
        learn("a", page(1));
        learn("b", page(2));
        learn("a", page(3));
        learn("b", page(4));
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void learn_backgroundOfARunningStory_isNotBoilerplate() {
        String background = "The ferry has linked both banks of the harbour since engineers built the landing stage.";
        for (int i = 0; i < 10; i++) {
            learn(
                    "ferry " + i,
                    List.of(
                            text(i, 1),
                            text(i, 2),
                            "Harbour ferry: engineers at the landing stage, day " + i,
                            background));
        }
        assertThat(seen.known().isRepeated(background)).isFalse();
    }

    @Test
    void learn_blocksTooShortOrTooLong_areNotLearnt() {
        for (int i = 0; i < 4; i++) {
            List<String> blocks = new ArrayList<>(page(i));
            blocks.add("Advertisement");
            blocks.add("word ".repeat(130));
            learn("page " + i, blocks);
        }
        assertThat(seen.known().isRepeated("Advertisement")).isFalse();
        assertThat(seen.known().isRepeated("word ".repeat(130))).isFalse();
    }

    @Test
    void known_seldomOnAPage_isForgottenInBetween() {
        for (int round = 0; round < 4; round++) {
            learn(round * 100, round * 100 + 1);
            for (int i = 1; i <= 51; i++) {
                learn("other " + round + " " + i, List.of(text(round * 100 + i, 50)));
            }
        }
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void known_goneFor200Pages_isRepeatedNoLonger() {
        learn(0, 3);
        IntStream.rangeClosed(1, 200).forEach(i -> learn("other " + i, List.of(text(i, 50))));
        assertThat(seen.known().isRepeated(PROMO)).isTrue();
        learn("one more", List.of(text(201, 50)));
        assertThat(seen.known()).isSameAs(Boilerplate.NONE);
    }

    @Test
    void learn_manyPages_remembers512BlocksAndKeepsWhatIsRepeated() {
        learn(0, 100);
        assertThat(seen.written("news.example", Instant.EPOCH).getBlocks()).hasSize(SeenBlocks.MOST);
        assertThat(seen.known().isRepeated(PROMO)).isTrue();
    }

    @Test
    void written_readBack_isTheSame() {
        learn(0, 40);
        var written = seen.written("news.example", Instant.EPOCH);
        SeenBlocks back = SeenBlocks.of(written);
        assertThat(back.written("news.example", Instant.EPOCH)).isEqualTo(written);
        assertThat(back.known().isRepeated(PROMO)).isTrue();
        assertThat(back.learn(lesson("page 39", page(39)))).isFalse();
    }

    private void learn(int from, int to) {
        for (int i = from; i < to; i++) {
            learn("page " + i, page(i));
        }
    }

    private boolean learn(String page, List<String> blocks) {
        return seen.learn(lesson(page, blocks));
    }

    private static PageLesson lesson(String page, List<String> blocks) {
        return PageLesson.of(page, new CleanedBody(String.join("\n\n", blocks), List.of()));
    }

    private static List<String> page(int number) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            blocks.add(text(number, i));
        }
        blocks.add(PROMO);
        return blocks;
    }

    private static String text(int page, int paragraph) {
        return "Paragraph " + paragraph + " of page " + page + " says what nothing else says, and says it at length.";
    }
}

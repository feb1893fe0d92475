package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.WrittenAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of texts is what Lucene's analyzers make of them. */
class WordReaderTest {
    /** What word breaks are about: letters, digits, joining and parting signs, marks, scripts, halves of pairs. */
    private static final List<String> SIGNS = List.of(
            ("a b Z é e\u0301 ß İ 1 2 . , ; : ! ? ' \" ( ) [ ] ‘ ’ “ ” _ - – … & @ # * / % \u00ad \u200d \ufe0f \u20e3 \u0301 "
                            + "漢 字 か カ 한 ก า א ״ 😀 👍🏽 🇩 🇪 ™ 's ’s ss ies \ud83d \ude00 \u2028 \u00a0 \u3000 \u0000 \u0085")
                    .split(" "));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void read_randomSigns_hasTheAnalyzersWords(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> texts = Stream.generate(() -> text(random)).limit(2_000).toList();

        assertSame(texts, everything());
    }

    @Test
    void read_wordsThatAreNamed_hasTheAnalyzersWords() throws IOException {
        Random random = new Random(5);
        List<String> texts = Stream.generate(() -> text(random)).limit(1_000).toList();
        Vocabulary folded = new Vocabulary();
        for (String text : texts) {
            analysed(new NewsAnalyzer(), text).forEach(word -> folded.term(word.split(" ", 2)[0]));
        }
        WordReader reader = new WordReader(folded, new Vocabulary());
        FieldWords words = new FieldWords(folded);
        FieldWords written = new FieldWords(new Vocabulary());
        for (String text : texts) {
            reader.read(text, words, written);

            assertThat(shown(words)).as(text).isEqualTo(analysed(new NewsAnalyzer(), text));
            assertThat(written.size()).isZero();
        }
    }

    @Test
    void read_longWordsAndPieces_hasTheAnalyzersWords() throws IOException {
        List<String> texts = List.of(
                "a".repeat(254) + " " + "b".repeat(255) + " " + "c".repeat(256) + " " + "d".repeat(1_000),
                "x" + "😀".repeat(200) + "y".repeat(300),
                "漢字かな".repeat(300),
                "state-owned/run-down".repeat(40),
                "𝒜".repeat(300),
                "a.b.c.d.".repeat(100));

        assertSame(texts, everything());
    }

    @Test
    void read_moreDifferentWordsThanAreRemembered_hasTheAnalyzersWords() throws IOException {
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> IntStream.range(0, 1_000)
                        .mapToObj(j -> "word" + i + "x" + j)
                        .collect(Collectors.joining(" ")))
                .toList();

        assertSame(texts, everything());
    }

    private static void assertSame(List<String> texts, Vocabulary all) throws IOException {
        WordReader reader = new WordReader(all, all);
        FieldWords folded = new FieldWords(all);
        FieldWords written = new FieldWords(all);
        for (String text : texts) {
            reader.read(text, folded, written);

            assertThat(shown(folded)).as(text).isEqualTo(analysed(new NewsAnalyzer(), text));
            assertThat(shown(written)).as(text).isEqualTo(analysed(new WrittenAnalyzer(), text));
        }
    }

    private static Vocabulary everything() {
        Vocabulary all = new Vocabulary();
        all.pattern(new WildcardQuery(new Term("body", "*")));
        return all;
    }

    private static String text(Random random) {
        return Stream.generate(() -> sign(random))
                .limit(1 + random.nextInt(random.nextInt(8) == 0 ? 800 : 60))
                .collect(Collectors.joining());
    }

    private static String sign(Random random) {
        int dice = random.nextInt(10);
        if (dice < 2) {
            return List.of(" ", "\n", "\t", "\r").get(random.nextInt(4));
        }
        return SIGNS.get(dice < 5 ? random.nextInt(9) : random.nextInt(SIGNS.size()));
    }

    private static List<String> shown(FieldWords words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> show(words.text(i), words.position(i), words.start(i), words.end(i)))
                .toList();
    }

    private static List<String> analysed(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("body", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(show(word.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return words;
    }

    private static String show(String word, int position, int start, int end) {
        return word + " " + position + " " + start + " " + end;
    }
}

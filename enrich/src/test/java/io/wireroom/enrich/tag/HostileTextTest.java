package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {
    private static final int MEBI = 1024 * 1024;
    private static final Tagger STARTER = Texts.starter();
    private static final String[] PIECES = {
        "Donald Trump",
        "Meta's",
        "OpenAI",
        "U.S.",
        "’s",
        "'",
        "\u0000",
        "\ud83d",
        "\udc4d",
        "👍",
        "\n",
        "\n\n",
        " ",
        ". ",
        ", ",
        "(FTC)",
        "Zuckerberg",
        "artificial intelligence",
        "AI regulation",
        "\u00a0",
        "é",
        "e\u0301",
        "Åse Ødegård",
        "READ MORE",
        "von der",
        "of the",
        "and",
        "&",
        "AT&T",
        "http://x.test/A",
        "@Handle",
        "#Tag",
        "-",
        "—",
        "X",
        "J.",
        "Inc.",
        "ǅ",
        "ß",
        "中文"
    };

    static Stream<String> hostile() {
        return Stream.of(
                "A".repeat(MEBI),
                "AAAA ".repeat(MEBI / 5),
                "Aaaa Bbbb Cccc. ".repeat(MEBI / 16),
                "\u0000".repeat(MEBI),
                "\ud83d".repeat(10_000),
                "word".repeat(10_000),
                "a.b.c.d.".repeat(50_000),
                "(((((".repeat(100_000),
                "aaaaaaaaaaaaaaaaaaaaaaaa!".repeat(20_000),
                "Trump ".repeat(100_000),
                "of the and of the ".repeat(30_000),
                "A'".repeat(200_000),
                "Martin Kowalski and Anna Kowalski. " + "Kowalski ".repeat(50_000),
                "Meta sued. " + "the company the president ".repeat(20_000),
                "president senior senior ".repeat(20_000),
                "Meta's president, Nick Clegg, ".repeat(15_000),
                "(TSLA-1.61%) $TSLA ".repeat(20_000),
                "By " + "Aaaa".repeat(60) + "!\n(Photo by ".repeat(20_000),
                "AI regulation ".repeat(40_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void tag_hostileText_endsWithBoundedTags(String body) {
        Tags tags = STARTER.tag(Texts.article(body.substring(0, Math.min(300, body.length())), body));

        assertThat(tags.actors())
                .allSatisfy(actor -> assertThat(actor.getMentions()).hasSizeBetween(1, 100));
        assertThat(tags.topics())
                .allSatisfy(topic -> assertThat(topic.getEvidence()).hasSizeBetween(1, 100));
        assertThat(tags.actors().stream().filter(actor -> !actor.getKnown())).hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void tag_anyText_tellsSpansThatHoldWhatTheySay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Article article = Texts.article(pieces(random, 8), pieces(random, 120));
            Tags tags = STARTER.tag(article);

            Stream.concat(
                            tags.actors().stream().flatMap(actor -> actor.getMentions().stream()),
                            tags.topics().stream().flatMap(topic -> topic.getEvidence().stream()))
                    .forEach(span -> assertThat(field(article, span).substring(span.getStart(), span.getEnd()))
                            .isEqualTo(span.getText()));
            assertThat(tags.actors().stream().mapToDouble(Actor::getSalience).sum())
                    .isBetween(tags.actors().isEmpty() ? 0.0 : 0.999, 1.001);
        }
    }

    @Test
    void tag_oneArticleTwice_givesTheSameTags() {
        Article article = Texts.article("Meta and OpenAI", pieces(new Random(99), 200));

        assertThat(STARTER.tag(article)).isEqualTo(STARTER.tag(article));
    }

    private static String field(Article article, Span span) {
        return span.getField() == TextField.TITLE ? article.getTitle() : article.getBody();
    }

    private static String pieces(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }
}

package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.query.TopicLanguage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may hold by mistake or by malice: each is told with its entry and its line, and none fells the process. */
class HostileFileTest {
    @TempDir
    Path folder;

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("*", "*: at least 3 letters must stand before the first wildcard"),
                arguments("title:*", "*: at least 3 letters"),
                arguments("*a*", "*a*: at least 3 letters"),
                arguments("a*b*c*d*", "a*b*c*d*: at least 3 letters"),
                arguments("abc*a" + "?".repeat(20), "too many letters may stand in too many places"),
                arguments("(abc OR ?)", "?: at least 3 letters"),
                arguments("/(a+)+$/", "regular expressions are not supported"),
                arguments("*:*", "unknown field \"*\""),
                arguments("word ".repeat(200_000), "the query is longer than 20000 characters"),
                arguments("w OR ".repeat(3_000) + "w", "the query has more than 1000 words and phrases"),
                arguments("(".repeat(9_000) + "a" + ")".repeat(9_000), "the query is nested deeper than 40 levels"),
                arguments("NOT a", "only says what must not be there"),
                arguments("lang:en", "an article can match without any word of it"),
                arguments("abc~9", "at most 2 letters may differ"),
                arguments("abc NEAR/5000 abd", "at most 50 words may stand between"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void query_thatCannotBeRun_isToldWithEntryAndLine(String query, String message) {
        assertThat(problems("""
                topics:
                  - {id: fine, label: Fine, query: rocket}
                  - id: bad
                    label: Bad
                    query: '%s'
                """.formatted(query)))
                .singleElement()
                .asString()
                .startsWith("t.yaml:5:12: topics/bad/query: ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc*b*c*d*e*f*g*h*", "abc???????????????????????", "abc*? NEAR/50 abd*? NEAR/50 abe*?"})
    void query_ofManyWildcardsThatIsAllowed_isCheapOnAHostileText(String query) throws Exception {
        Percolator percolator = Percolator.of(Map.of("q", TopicLanguage.parse(query)));
        assertThat(percolator.fits(List.of("", "", "abcbcbcbcbcbcbcbc abdabdabd abeabe ".repeat(3_000))))
                .hasSizeLessThanOrEqualTo(1);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("topics:\n\t- {id: a}\n", "t.yaml:2:1: not YAML: found character '\\t(TAB)'"),
                arguments(
                        "topics:\n  - id: a\n    id: b\n    label: L\n    query: q\n",
                        "t.yaml:3:5: topics[1]/id: the key is" + " given twice, first in line 2"),
                arguments("topics: []\ntopics: []\n", "t.yaml:2:1: topics: the key is given twice, first in line 1"),
                arguments("topics: []\n---\ntopics: []\n", "t.yaml:2:1: a second document starts here"),
                arguments("topics: " + "[".repeat(100_000), "nested deeper than 10 levels"),
                arguments(deep(3_000), "t.yaml:11:21: a/a/a/a/a/a/a/a/a/a: nested deeper than 10 levels"),
                arguments(bomb(), "aliases stand for more than 10000 values in all"),
                arguments("topics: &a\n  - *a\n", "t.yaml:2:5: topics[1]: *a stands for nothing that was given before"),
                arguments(
                        "topics: [{id: a, label: \"\\e[31mA\", query: q}]",
                        "t.yaml:1:25: topics[1]/label: has a control" + " character"),
                arguments("topics:\n- {id: a, label: \u0000A}", "t.yaml:2:18: not YAML: the control character U+0000"),
                arguments("topics:\n", "t.yaml:1:8: topics: must be a list, not empty"),
                arguments(
                        "actors:\n" + "- {}\n".repeat(100_001),
                        "t.yaml:100002:3: actors: has more than 100000 entries"),
                arguments("", "t.yaml: the file is empty"),
                arguments(
                        "topics: [{id: a, label: A, query: a1}, {id: a, label: B, query: b1}]",
                        "t.yaml:1:40: topics/a: the id is given twice, first in line 1"),
                arguments(
                        "topics:\n- {id: a, label: A, parent: b, query: a1}\n- {id: b, label: B, parent: a, query: b1}",
                        "t.yaml:2:29: topics/a/parent: is broader than itself: a > b > a"),
                arguments(
                        "topics:\n- {id: a, label: A, query: 'topic:b OR a1'}\n- {id: b, label: B, query: 'topic:a OR b1'}",
                        "t.yaml:2:28: topics/a/query: asks for itself: a > b > a"),
                arguments(
                        "actors:\n- {id: a, name: Aa, type: COMPANY, aliases: [Cc]}\n- {id: b, name: Cc, type: COMPANY}",
                        "t.yaml:3:3: actors/b: \"Cc\" also names a"),
                arguments(
                        "actors:\n- {id: a, name: " + "Aa ".repeat(100_000) + ", type: COMPANY}",
                        "t.yaml:2:17: actors/a/name: a name has at most 300 characters"));
    }

    private static String deep(int levels) {
        StringBuilder yaml = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            yaml.append("  ".repeat(level)).append("a:\n");
        }
        return yaml.toString();
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            yaml.append("a%d: &a%d [".formatted(level, level))
                    .append("*a%d , ".formatted(level - 1).repeat(10))
                    .append("]\n");
        }
        return yaml.append("topics: *a9\n").toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_withAFault_isToldWithItsPlace(String yaml, String message) {
        assertThat(problems(yaml)).first().asString().contains(message);
    }

    @Test
    void aliases_ofListsThatEntriesShare_areRead() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                actors:
                  - {id: a, name: Aaa, type: COMPANY, aliases: [{text: Aa, context: &tech [chip, phone]}]}
                  - {id: b, name: Bbb, type: COMPANY, aliases: [{text: Bb, context: *tech }]}
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).last().asString().contains("chip", "phone");
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                arguments(
                        "actors:\n  - {id: b, name: M\u00fcller}\n".getBytes(StandardCharsets.ISO_8859_1),
                        ":2:20: not UTF-8: byte FC behind \"- {id: b, name: M\"; save the file as UTF-8"),
                arguments(
                        "actors: []".getBytes(StandardCharsets.UTF_16),
                        ":1:1: not UTF-8: byte FE; it looks like UTF-16"),
                arguments(new byte[] {'a', (byte) 0xC3}, ":1:2: not UTF-8: byte C3 behind \"a\""));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void file_thatIsNotUtf8_isToldWithItsLine(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("t.yaml"), bytes);
        assertThat(TaxonomyFile.read(file).problems())
                .singleElement()
                .asString()
                .startsWith(file + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\r"})
    void file_withByteOrderMarkOrWindowsLineEnds_isTheSame(String sign) throws IOException {
        String yaml = "topics:\n  - {id: a, label: A, query: aa}\n";
        String other = sign.equals("\r") ? yaml.replace("\n", "\r\n") : sign + yaml;
        Path file = Files.writeString(folder.resolve("t.yaml"), other);
        assertThat(TaxonomyFile.read(file).problems()).isEmpty();
        assertThat(TaxonomyFile.read(file).entries())
                .isEqualTo(TaxonomyFile.parse("t.yaml", yaml).entries());
    }

    @Test
    void file_ofFiftyMegabytes_isRefusedUnread() throws IOException {
        Path file = folder.resolve("t.yaml");
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(50L * 1024 * 1024);
        }
        assertThat(TaxonomyFile.read(file).problems())
                .singleElement()
                .asString()
                .endsWith("has 50 MB; a taxonomy file has at most 16");
    }

    @Test
    void names_thatAreEverydayWords_areAllowedWithAWarningThatNamesEntryAndLine() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                actors:
                  - {id: apple, name: Apple, type: COMPANY}
                  - id: theresa-may
                    name: Theresa May
                    type: PERSON
                    aliases:
                      - May
                  - {id: meta, name: Meta Platforms, type: COMPANY, aliases: [{text: Meta, context: [Facebook]}]}
                  - {id: who, name: World Health Organization, type: AGENCY, aliases: [WHO]}
                """);
        assertThat(reading.ok()).isTrue();
        assertThat(reading.warnings())
                .extracting(TaxonomyProblem::toString)
                .satisfiesExactly(
                        w -> assertThat(w)
                                .startsWith("t.yaml:2:23: actors/apple: \"Apple\" is an everyday word as well")
                                .contains("{text: Apple, context: [...]}"),
                        w -> assertThat(w).startsWith("t.yaml:7:9: actors/theresa-may: \"May\" is an everyday word"));
    }

    private static List<String> problems(String yaml) {
        return TaxonomyFile.parse("t.yaml", yaml).problems().stream()
                .map(TaxonomyProblem::toString)
                .toList();
    }
}

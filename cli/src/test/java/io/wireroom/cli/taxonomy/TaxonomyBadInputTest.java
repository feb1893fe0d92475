package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Port 9 (discard) on loopback: nothing listens there, so that a file which reaches Kafka ends with 3 and not with 2. */
class TaxonomyBadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, label: A, query: '*'}                                | :2:29: topics/a/query: *: at least 3 letters",
                "{id: a, label: A, query: 'abc*a??????????????????????'}      | :2:29: topics/a/query: abc*a",
                "{id: a, label: A, query: q, id: b}                           | :2:32: topics[1]/id: the key is given twice",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[                               | nested deeper than 10 levels",
                "{id: a, label: A, parent: a, query: q}                       | :2:30: topics/a/parent: is broader than itself",
            })
    void badFile_isRefusedByEachCommandBeforeAnythingIsAsked(String entry, String message) throws IOException {
        Path file =
                Files.writeString(folder.resolve("bad.yaml"), "topics:\n " + entry.replaceAll("^\\{", "- {") + "\n");
        for (String command : new String[] {"validate", "diff", "apply", "test"}) {
            CommandRun run =
                    CommandRun.of("taxonomy", command, file.toString(), "--set", "kafka.bootstrap-servers=127.0.0.1:9");
            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message);
        }
    }

    @Test
    void fileOfAnotherEncoding_isToldWithItsLine() throws IOException {
        Path file = Files.write(folder.resolve("latin1.yaml"), "# M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        CommandRun run = CommandRun.of("taxonomy", "validate", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("latin1.yaml:1:4: not UTF-8: byte FC");
    }

    @Test
    void nameThatIsAnEverydayWord_isSoundWithAWarning() throws IOException {
        Path file = Files.writeString(
                folder.resolve("apple.yaml"), "actors:\n - {id: apple, name: Apple, type: COMPANY}\n");
        CommandRun run = CommandRun.of("taxonomy", "validate", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("sound: 1 actors");
        assertThat(run.err()).contains("warning: ", "apple.yaml:2:22: actors/apple: \"Apple\" is an everyday word");
    }

    @Test
    void manyProblems_areCutAfterAHundred() throws IOException {
        Path file = Files.writeString(folder.resolve("many.yaml"), "topics:\n" + " - {id: T}\n".repeat(100));
        CommandRun run = CommandRun.of("taxonomy", "validate", file.toString());
        assertThat(run.err().lines()).hasSize(101).last().asString().contains("and 100 more");
    }
}

package io.wireroom.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Fuzzer} kept is read without exception, on a small stack, within limits of CPU time and memory. */
class FuzzedFeedsTest {

    static List<Path> kept() throws IOException, URISyntaxException {
        return Subject.FEEDS.keptDocuments();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void read_documentThatFoundSomething_isAnswered(Path document) throws IOException, InterruptedException {
        assertThat(Trial.of(Subject.FEEDS, Files.readAllBytes(document)).finding())
                .isEmpty();
    }

    @Test
    void read_freshMutations_areAnswered() throws Exception {
        List<byte[]> seeds = Stream.of(
                        "atom-1.0-with-bases/input.xml", "ill-formed/input.xml", "json-feed-1.1/input.json")
                .map(name -> "/corpus/feed/" + name)
                .map(FuzzedFeedsTest::bytes)
                .toList();
        Mutator mutator = new Mutator(new SplittableRandom(20_261_122), seeds);
        for (int i = 0; i < 300; i++) {
            assertThat(Trial.of(Subject.FEEDS, mutator.next()).finding())
                    .as("mutation %d", i)
                    .isEmpty();
        }
    }

    private static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(FuzzedFeedsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package io.wireroom.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.Corpus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that {@link Fuzzer} kept are extracted without exception, on a small stack, within limits of CPU time and memory. */
class FuzzedPagesTest {

    static List<Path> kept() throws IOException, URISyntaxException {
        return Subject.PAGES.keptDocuments();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void extract_pageThatFoundSomething_isAnswered(Path page) throws IOException, InterruptedException {
        assertThat(Trial.of(Subject.PAGES, Files.readAllBytes(page)).finding()).isEmpty();
    }

    @Test
    void extract_freshMutations_areAnswered() throws InterruptedException {
        List<byte[]> seeds = Corpus.cases("extract").stream().map(Corpus::bytes).toList();
        Mutator mutator = new Mutator(new SplittableRandom(20_261_127), seeds);
        for (int i = 0; i < 500; i++) {
            assertThat(Trial.of(Subject.PAGES, mutator.next()).finding())
                    .as("mutation %d", i)
                    .isEmpty();
        }
    }
}

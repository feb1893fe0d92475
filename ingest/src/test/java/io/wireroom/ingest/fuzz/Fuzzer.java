package io.wireroom.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads mutated feeds or pages for a given time and keeps the ones that found something, and a spread of the others: the first few of
 * each outcome that are small, and the ones that cost the most. Run it with {@code bin/fuzz feeds|pages MINUTES SEED OUT
 * SEEDS...}, where SEEDS are folders of such documents; the same seed makes the same documents in the same order.
 */
public final class Fuzzer {
    private static final int LONGEST_SEED = 300_000;
    private static final int LONGEST_KEPT = 12_000;
    private static final int KEPT_OF_AN_OUTCOME = 8;

    private final Subject subject;
    private final InstantSource clock;
    private final Path out;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private Trial slowest = new Trial("", Optional.empty(), Duration.ZERO, 0);
    private Trial largest = slowest;
    private long tried;
    private int findings;

    private Fuzzer(Subject subject, InstantSource clock, Path out) {
        this.subject = subject;
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Subject subject = Subject.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path out = Files.createDirectories(Path.of(arguments[3]));
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            seeds.addAll(seeds(Path.of(arguments[i])));
        }
        Mutator mutator = new Mutator(new SplittableRandom(Long.parseLong(arguments[2])), seeds);
        Fuzzer fuzzer = new Fuzzer(subject, InstantSource.system(), out);
        fuzzer.run(mutator, Duration.ofMinutes(Long.parseLong(arguments[1])));
        fuzzer.tell();
        System.exit(fuzzer.findings == 0 ? 0 : 1); // threads that hang are still there
    }

    private static List<byte[]> seeds(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(?:jsonl|md|java)|.*expected\\.json"))
                    .sorted()
                    .map(Fuzzer::bytes)
                    .filter(bytes -> bytes.length > 1 && bytes.length < LONGEST_SEED)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Mutator mutator, Duration time) throws InterruptedException, IOException {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            byte[] document = mutator.next();
            Trial trial = Trial.of(subject, document);
            tried++;
            outcomes.merge(trial.outcome(), 1, Integer::sum);
            keep(document, trial);
            if (tried % 20_000 == 0) {
                tell();
            }
        }
    }

    private void keep(byte[] document, Trial trial) throws IOException {
        if (trial.finding().isPresent()) {
            findings++;
            write("found-" + trial.outcome(), document);
            System.out.println("FOUND " + trial.finding().get() + " in " + document.length + " bytes, try " + tried);
        } else if (trial.cpu().compareTo(slowest.cpu()) > 0) {
            slowest = trial;
            write("slow", document);
        } else if (trial.allocated() > largest.allocated()) {
            largest = trial;
            write("large", document);
        } else if (document.length <= LONGEST_KEPT && kept.getOrDefault(trial.outcome(), 0) < KEPT_OF_AN_OUTCOME) {
            write(trial.outcome(), document);
        }
    }

    private void write(String kind, byte[] document) throws IOException {
        int number = kept.merge(kind, 1, Integer::sum);
        Files.write(out.resolve(kind.toLowerCase(Locale.ROOT) + "-" + number), document);
    }

    private void tell() {
        System.out.printf(
                "%,d documents, %d findings, slowest %d ms of CPU, largest %d MiB allocated, outcomes %s%n",
                tried, findings, slowest.cpu().toMillis(), largest.allocated() >> 20, outcomes);
    }
}

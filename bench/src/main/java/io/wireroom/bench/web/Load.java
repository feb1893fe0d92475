package io.wireroom.bench.web;

import io.wireroom.bench.measure.Cpu;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of a measurement, by who used it. Nanoseconds.
 *
 * @param seconds how long it was
 * @param byPart of all, the child process of Elasticsearch included
 */
record Load(double seconds, Map<String, Long> byPart) {
    private static final String ELASTICSEARCH = "Elasticsearch (own process)";

    /** Does some work and takes what it and all beside it cost. */
    static Load of(long elasticsearch, Runnable work) {
        long start = System.nanoTime();
        Duration child = cpuOf(elasticsearch);
        Cpu before = Cpu.now();
        work.run();
        Map<String, Long> used = new TreeMap<>(Cpu.now().since(before, Load::part));
        used.put(ELASTICSEARCH, cpuOf(elasticsearch).minus(child).toNanos());
        return new Load((System.nanoTime() - start) / 1e9, used);
    }

    void print() {
        double all = byPart.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("  processor: %.0f %% of a core%n", all / 1e7 / seconds);
        byPart.forEach((part, nanos) -> System.out.printf("    %-28s %4.0f %%%n", part, nanos / 1e7 / seconds));
    }

    private static Duration cpuOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static String part(String thread) {
        if (thread.contains("StreamThread")) {
            return "enrichment";
        }
        if (thread.startsWith("sink") || thread.startsWith("elasticsearch-rest-client")) {
            return "sink, clients of the index";
        }
        if (thread.startsWith("web") || thread.startsWith("http")) {
            return "page's server";
        }
        if (thread.startsWith("bench") || thread.startsWith("HttpClient") || thread.equals("main")) {
            return "benchmark";
        }
        return "broker and others";
    }
}

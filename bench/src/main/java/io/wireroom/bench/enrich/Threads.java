package io.wireroom.bench.enrich;

/** What a thread of a benchmark does, by its name. */
final class Threads {
    private Threads() {}

    static String group(String name) {
        if (name.contains("StreamThread")) {
            return name.startsWith("kafka-producer") || name.startsWith("kafka-coordinator")
                    ? "streams: Kafka clients"
                    : "streams: threads";
        }
        if (name.startsWith("kafka-producer") || name.startsWith("kafka-coordinator")) {
            return "clients of the benchmark";
        }
        return "broker and others";
    }
}

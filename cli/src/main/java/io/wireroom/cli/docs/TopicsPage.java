package io.wireroom.cli.docs;

import io.wireroom.enrich.EnrichTopics;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topic.Spread;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/topics.md}. */
final class TopicsPage {
    private static final String HEAD = """
            # Topics

            Keys are UTF-8 strings, values Avro in single-object encoding; `wireroom-schemas` has the records, their
            serdes and these topics as typed values. *Wide* topics have `kafka.topics.partitions` partitions when Wireroom
            makes them. A missing topic is made, an existing one is left as its operators made it. Read with
            `isolation.level=read_committed`.
            """;

    private TopicsPage() {}

    static String text() {
        List<Topic<?>> topics = new ArrayList<>(Topics.ALL);
        topics.addAll(EnrichTopics.ALL);
        MarkdownTable table = new MarkdownTable("topic", "key", "partitions", "kept", "what it carries");
        topics.forEach(topic -> table.row(row(topic, topic.name(), topic.purpose())));
        Topic<?> routed = Topics.routed("id");
        table.row(
                row(
                        routed,
                        routed.name().replaceFirst("id$", "<topic id>"),
                        "Enriched articles about one topic of the taxonomy; one that leaves the topic comes once more, without it."));
        return HEAD + "\n" + table;
    }

    private static List<String> row(Topic<?> topic, String name, String purpose) {
        String kept = switch (topic.cleanup()) {
            case COMPACT -> "last of each key";
            case DELETE -> topic.retention().toDays() + " days";
            case READ -> "until read";
        };
        return List.of("`" + name + "`", topic.keyedBy(), topic.spread() == Spread.WIDE ? "wide" : "1", kept, purpose);
    }
}

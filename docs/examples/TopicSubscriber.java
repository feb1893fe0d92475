import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Prints what is published on one topic: {@code java TopicSubscriber 127.0.0.1:9092 ai-policy}. */
public class TopicSubscriber {
    public static void main(String[] args) {
        Topic<EnrichedArticle> topic = Topics.routed(args[1]);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args[0],
                "group.id", "my-program",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (KafkaConsumer<String, EnrichedArticle> consumer = new KafkaConsumer<>(
                settings, topic.keySerde().deserializer(), topic.valueSerde().deserializer())) {
            consumer.subscribe(List.of(topic.name()));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(r -> print(r.value()));
            }
        }
    }

    private static void print(EnrichedArticle e) {
        System.out.println(e.getArticle().getUrl() + " " + e.getTopics().get(0).getScore() + " " + e.getArticle().getTitle());
    }
}

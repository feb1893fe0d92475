package io.wireroom.cli.token;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.kafka.TopicWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code wireroom.tokens} as the commands read and write it. For one thread. */
final class TokenTopic implements AutoCloseable {
    private final KafkaConnection kafka;
    private final Invocation invocation;

    private TokenTopic(KafkaConnection kafka, Invocation invocation) {
        this.kafka = kafka;
        this.invocation = invocation;
    }

    /** Connects, and makes the topic where it is missing. */
    static TokenTopic open(Invocation invocation) {
        KafkaConnection kafka = KafkaConnection.open(invocation);
        WireroomTopics.ensure(kafka.clients(), List.of(Topics.TOKENS));
        return new TokenTopic(kafka, invocation);
    }

    /** All tokens, the oldest first. */
    List<AccessToken> all() {
        TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
        return reader.latestByKey(Topics.TOKENS).values().stream()
                .sorted(Comparator.comparing(AccessToken::getCreatedAt).thenComparing(AccessToken::getId))
                .toList();
    }

    /** @param token null to revoke it */
    void write(String id, @Nullable AccessToken token) {
        try (TopicWriter<AccessToken> writer = new TopicWriter<>(kafka.clients(), Topics.TOKENS)) {
            writer.write(id, token);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}

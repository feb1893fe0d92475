package io.wireroom.web.access;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Access;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Caller;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.kafka.CompactedTable;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of {@code wireroom.tokens}, as they are now on every instance: a new one is good, and a revoked one refused,
 * as soon as its record has come. While Kafka is away, those that were known stay good. Thread-safe.
 */
public final class TokenTable implements Access, AutoCloseable {
    private final CompactedTable<AccessToken> table;
    private final InstantSource clock;
    private volatile KnownTokens known = KnownTokens.NONE;

    /** @param clock the time by which tokens expire */
    public TokenTable(KafkaClients clients, InstantSource clock) {
        this.table = new CompactedTable<>(clients, Topics.TOKENS, all -> known = KnownTokens.of(all.values()));
        this.clock = clock;
    }

    @Override
    public Optional<Caller> callerOf(String token) {
        Optional<Caller> caller = known.find(token, clock.instant())
                .map(found -> new Caller(
                        found.getName(), AccessLevel.valueOf(found.getLevel().name())));
        if (caller.isEmpty() && !table.isRead()) {
            throw Problem.of(ProblemKind.AWAY, "tokens cannot be checked yet, Kafka does not answer; try again soon")
                    .asException();
        }
        return caller;
    }

    void start() {
        table.start();
    }

    boolean isRead() {
        return table.isRead();
    }

    /** All tokens, the oldest first. */
    List<AccessToken> all() {
        return table.known().values().stream()
                .sorted(Comparator.comparing(AccessToken::getCreatedAt).thenComparing(AccessToken::getId))
                .toList();
    }

    void add(AccessToken token) {
        table.write(token.getId(), token);
    }

    void revoke(String id) {
        table.write(id, null);
    }

    @Override
    public void close() {
        table.close();
    }
}

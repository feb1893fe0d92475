package io.wireroom.web.access;

import io.wireroom.schemas.record.AccessToken;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tokens by their hashes. Who asks for one cannot choose its hash, so that the time of a look-up tells nothing about the
 * hashes that are known. Immutable.
 */
final class KnownTokens {
    static final KnownTokens NONE = new KnownTokens(Map.of());

    private final Map<String, AccessToken> byHash;

    private KnownTokens(Map<String, AccessToken> byHash) {
        this.byHash = byHash;
    }

    static KnownTokens of(Collection<AccessToken> tokens) {
        return new KnownTokens(tokens.stream()
                .collect(Collectors.toUnmodifiableMap(AccessToken::getHash, Function.identity(), (one, same) -> one)));
    }

    /** What is kept of a token; empty for one that is unknown or has expired. */
    Optional<AccessToken> find(String token, Instant now) {
        return Optional.ofNullable(byHash.get(NewToken.hash(token))).filter(known -> !hasExpired(known, now));
    }

    static boolean hasExpired(AccessToken token, Instant now) {
        return token.getExpiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }
}

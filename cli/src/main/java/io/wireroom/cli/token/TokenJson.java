package io.wireroom.cli.token;

import io.wireroom.schemas.record.AccessToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON of a token, without its hash; absent values are left out. */
final class TokenJson {
    private TokenJson() {}

    static Map<String, Object> of(AccessToken token, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", token.getId());
        json.put("name", token.getName());
        json.put("level", token.getLevel().name());
        json.put("createdAt", token.getCreatedAt().toString());
        json.put("createdBy", token.getCreatedBy());
        token.getExpiresAt().ifPresent(end -> json.put("expiresAt", end.toString()));
        json.put("expired", hasExpired(token, now));
        return json;
    }

    static boolean hasExpired(AccessToken token, Instant now) {
        return token.getExpiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }
}

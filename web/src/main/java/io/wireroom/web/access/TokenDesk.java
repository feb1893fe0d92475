package io.wireroom.web.access;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.AccessToken;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.api.Slice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lists, makes and revokes tokens. Thread-safe. */
public final class TokenDesk implements Desk {
    private static final String ALL = "/api/tokens";
    private static final String GROUP = "tokens";

    private final TokenTable tokens;
    private final InstantSource clock;

    /** @param tokens closed with the desk */
    public TokenDesk(TokenTable tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param name who or what will use it
     * @param level READ, EDIT or OPERATE
     * @param expiresAt from when on it is no longer good; absent for never
     */
    record TokenRequest(Optional<String> name, Optional<AccessLevel> level, Optional<Instant> expiresAt) {}

    /**
     * A token without the token itself.
     *
     * @param expired true once it is no longer good
     */
    record TokenJson(
            String id,
            String name,
            AccessLevel level,
            Instant createdAt,
            String createdBy,
            Optional<Instant> expiresAt,
            boolean expired) {
        static TokenJson of(AccessToken token, Instant now) {
            return new TokenJson(
                    token.getId(),
                    token.getName(),
                    AccessLevel.valueOf(token.getLevel().name()),
                    token.getCreatedAt(),
                    token.getCreatedBy(),
                    token.getExpiresAt(),
                    KnownTokens.hasExpired(token, now));
        }
    }

    /** A page of tokens. */
    record TokenList(List<TokenJson> items, Optional<String> next) {}

    /**
     * A new token.
     *
     * @param token what its user sends; answered this once
     * @param kept what is kept of it
     */
    record MadeToken(String token, TokenJson kept) {}

    @Override
    public void start() {
        tokens.start();
    }

    @Override
    public Health health() {
        return tokens.isRead() ? Health.ready() : Health.waiting("wireroom.tokens has not been read yet");
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ALL, "listTokens", GROUP, "Tokens without the tokens themselves, the oldest first.")
                        .needs(AccessLevel.OPERATE)
                        .paged(100, 500)
                        .answers(TokenList.class)
                        .by(this::list),
                Endpoint.post(ALL, "createToken", GROUP, "Makes a token, which this answer alone shows.")
                        .needs(AccessLevel.OPERATE)
                        .takes(TokenRequest.class)
                        .answers(MadeToken.class)
                        .by(this::create),
                Endpoint.delete(ALL + "/{id}", "revokeToken", GROUP, "Revokes a token at once, on every instance.")
                        .needs(AccessLevel.OPERATE)
                        .in("id", "The token's id.")
                        .by(this::revoke));
    }

    @Override
    public void close() {
        tokens.close();
    }

    private HttpAnswer list(ApiRequest request) {
        Slice<AccessToken> slice = Slice.of(tokens.all(), AccessToken::getId, request);
        Instant now = clock.instant();
        return Api.ok(new TokenList(
                slice.items().stream().map(token -> TokenJson.of(token, now)).toList(), slice.next()));
    }

    private HttpAnswer create(ApiRequest request) {
        TokenRequest asked = request.body(TokenRequest.class);
        Instant now = clock.instant();
        if (asked.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
            throw refused("expiresAt lies in the past");
        }
        String name = asked.name().orElseThrow(() -> refused("a token needs a name"));
        if (tokens.all().stream().anyMatch(token -> token.getName().equals(name))) {
            throw Problem.of(ProblemKind.CONFLICT, "there is a token \"" + name + "\" already; revoke it first")
                    .asException();
        }
        NewToken made = NewToken.of(order(name, asked), request.caller().name(), now);
        tokens.add(made.kept());
        return Api.ok(new MadeToken(made.token(), TokenJson.of(made.kept(), now)))
                .with("Cache-Control", "no-store");
    }

    private HttpAnswer revoke(ApiRequest request) {
        String id = request.inPath("id");
        if (tokens.all().stream().noneMatch(token -> token.getId().equals(id))) {
            throw Problem.of(ProblemKind.UNKNOWN, "no token has the id " + id).asException();
        }
        tokens.revoke(id);
        return HttpAnswer.empty(204);
    }

    private static TokenOrder order(String name, TokenRequest asked) {
        try {
            AccessLevel level =
                    asked.level().orElseThrow(() -> refused("a token needs a level: READ, EDIT or OPERATE"));
            return new TokenOrder(name, level, asked.expiresAt());
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException refused(String why) {
        return Problem.of(ProblemKind.REFUSED, why).asException();
    }
}

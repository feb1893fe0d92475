package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets through whom the settings allow: asked under a known host name (against DNS rebinding), with a token of the level
 * that is needed, from this site where a browser sends the session by itself (against cross-site request forgery), and
 * not too often. Thread-safe.
 */
final class Guard {
    static final String COOKIE = "wireroom_session";
    private static final String BEARER = "bearer ";

    private final GuardSettings settings;
    private final Access access;
    private final RateLimiter limiter;

    Guard(GuardSettings settings, Access access, InstantSource clock) {
        this.settings = settings;
        this.access = access;
        this.limiter = new RateLimiter(settings.requestsPerSecond(), settings.burst(), clock);
    }

    /**
     * The request is meant for this server.
     *
     * @throws ProblemException when its Host header names another one
     */
    void admit(HttpRequest request) {
        if (!settings.hosts().contains(request.host())) {
            throw Problem.of(
                            ProblemKind.WRONG_HOST,
                            "\"" + request.host() + "\" is not a name of this server; web.hosts lists them")
                    .asException();
        }
    }

    /**
     * Who asks.
     *
     * @throws ProblemException when its token is not good, it has none where it needs one, or it asks too often
     */
    Caller identify(HttpRequest request, Endpoint endpoint) {
        Optional<String> token = bearer(request).or(() -> cookie(request));
        Optional<Caller> known = token.flatMap(access::callerOf);
        String bucket = known.map(caller -> "token " + caller.name()).orElseGet(() -> "address " + request.remote());
        if (!limiter.allows(bucket)) {
            throw Problem.of(ProblemKind.TOO_MANY, "slow down; at most " + settings.requestsPerSecond() + " a second")
                    .asException();
        }
        return known.orElseGet(() -> anonymous(token, endpoint.level()));
    }

    /**
     * Lets the caller go on, when it may.
     *
     * @throws ProblemException when it may not
     */
    void permit(Caller caller, HttpRequest request, Endpoint endpoint) {
        if (!caller.level().covers(endpoint.level())) {
            throw lacking(caller, endpoint.level());
        }
        if (!endpoint.isRead() && bearer(request).isEmpty() && !sameOrigin(request)) {
            throw Problem.of(
                            ProblemKind.FOREIGN_ORIGIN,
                            "changes are taken from this site's own page, or with a bearer token")
                    .asException();
        }
    }

    /** Who has this token. */
    Optional<Caller> callerOf(String token) {
        return access.callerOf(token);
    }

    /** The header that makes browsers keep a token, or forget it when it is empty. */
    String session(String token) {
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (settings.secure() ? "; Secure" : "")
                + (token.isEmpty() ? "; Max-Age=0" : "");
    }

    private Caller anonymous(Optional<String> token, AccessLevel needed) {
        if (needed == AccessLevel.NONE || (token.isEmpty() && settings.anonymousReading())) {
            return Caller.anonymous(settings.anonymousReading() ? AccessLevel.READ : AccessLevel.NONE);
        }
        throw Problem.of(
                        ProblemKind.NO_TOKEN,
                        token.isPresent()
                                ? "the token is unknown, expired or revoked; sign in again"
                                : "send Authorization: Bearer TOKEN; wireroom token create makes one")
                .asException();
    }

    private static ProblemException lacking(Caller caller, AccessLevel needed) {
        return caller.isAnonymous()
                ? Problem.of(
                                ProblemKind.NO_TOKEN,
                                "this needs a token of level " + needed.name().toLowerCase(Locale.ROOT)
                                        + "; wireroom token create makes one")
                        .asException()
                : Problem.of(
                                ProblemKind.NOT_ALLOWED,
                                "\"" + caller.name() + "\" may "
                                        + caller.level().name().toLowerCase(Locale.ROOT) + "; this needs "
                                        + needed.name().toLowerCase(Locale.ROOT))
                        .asException();
    }

    /** Browsers say where a request that changes something comes from; one that says nothing is not trusted. */
    private boolean sameOrigin(HttpRequest request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin")) {
            return false;
        }
        return request.header("Origin")
                .filter(origin -> isOwn(origin, request.header("Host").orElse("")))
                .isPresent();
    }

    /**
     * Whether a page is one of this server. On loopback anybody's server may listen on another port, and browsers send it
     * this one's cookies; elsewhere the name is the operator's, and a proxy may have changed the Host header.
     */
    private boolean isOwn(String origin, String asked) {
        try {
            URI page = URI.create(origin);
            String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
            return settings.hosts().contains(host)
                    && (!GuardSettings.isLoopback(host)
                            || page.getRawAuthority().equalsIgnoreCase(asked));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> bearer(HttpRequest request) {
        return request.header("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static Optional<String> cookie(HttpRequest request) {
        return request.header("Cookie").stream()
                .flatMap(value -> Arrays.stream(value.split("[;,]", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .filter(token -> !token.isEmpty())
                .findFirst();
    }
}

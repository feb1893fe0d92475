package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpAnswer;
import java.util.List;

/** Signing in: a browser hands over a token once and keeps it where no script reads it. */
final class Session {
    private final Guard guard;

    Session(Guard guard) {
        this.guard = guard;
    }

    /**
     * What is handed over.
     *
     * @param token a token as {@code wireroom token create} printed it
     */
    record SignIn(String token) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/session", "getSession", "session", "Who asks, and what the caller may do.")
                        .needs(AccessLevel.NONE)
                        .answers(Caller.class)
                        .by(request -> Api.ok(request.caller())),
                Endpoint.post("/api/session", "signIn", "session", "Keeps a token as this browser's session.")
                        .needs(AccessLevel.NONE)
                        .takes(SignIn.class)
                        .answers(Caller.class)
                        .by(this::signIn),
                Endpoint.delete("/api/session", "signOut", "session", "Forgets this browser's session.")
                        .needs(AccessLevel.NONE)
                        .by(request -> HttpAnswer.empty(204).with("Set-Cookie", guard.session(""))));
    }

    private HttpAnswer signIn(ApiRequest request) {
        String token = request.body(SignIn.class).token();
        Caller caller = guard.callerOf(token == null ? "" : token)
                .orElseThrow(() -> Problem.of(ProblemKind.NO_TOKEN, "the token is unknown, expired or revoked")
                        .asException());
        return Api.ok(caller).with("Set-Cookie", guard.session(token));
    }
}

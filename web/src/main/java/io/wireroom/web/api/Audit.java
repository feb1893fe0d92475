package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Decides which calls the audit log hears of: those that are to change something, whatever came of them, and those of a
 * token that does not allow what it was used for. The one place from which it is written.
 */
final class Audit {
    private final AuditLog log;
    private final InstantSource clock;

    Audit(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What the call answers or throws, once the log has heard of it. */
    HttpAnswer of(Caller caller, Endpoint endpoint, HttpRequest request, Supplier<HttpAnswer> call) {
        try {
            HttpAnswer answer = call.get();
            if (!endpoint.isRead()) {
                write(caller, endpoint, request, answer.status());
            }
            return answer;
        } catch (ProblemException e) {
            if (!endpoint.isRead() || e.problem().kind() == ProblemKind.NOT_ALLOWED) {
                write(caller, endpoint, request, e.problem().kind().status());
            }
            throw e;
        }
    }

    private void write(Caller caller, Endpoint endpoint, HttpRequest request, int status) {
        log.write(new AuditEntry(
                clock.instant(),
                caller,
                endpoint.id(),
                request.path(),
                AuditDetail.of(request.body()),
                request.remote(),
                status));
    }
}

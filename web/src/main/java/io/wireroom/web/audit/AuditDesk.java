package io.wireroom.web.audit;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.AuditEvent;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;

/** Shows the audit log. Thread-safe. */
public final class AuditDesk implements Desk {
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final AuditReader reader;
    private final KafkaAuditLog log;

    /** @param log closed with the desk */
    public AuditDesk(KafkaAuditLog log, KafkaClients clients) {
        this.log = log;
        this.reader = new AuditReader(clients);
    }

    /** An event, with the names of the record's fields. */
    record AuditJson(
            String id,
            Instant at,
            String who,
            String level,
            String action,
            String subject,
            Optional<String> detail,
            String address,
            int status) {
        static AuditJson of(AuditEvent event) {
            return new AuditJson(
                    event.getId(),
                    event.getAt(),
                    event.getWho(),
                    event.getLevel(),
                    event.getAction(),
                    event.getSubject(),
                    event.getDetail(),
                    event.getAddress(),
                    event.getStatus());
        }
    }

    /** A page of events. */
    record AuditList(List<AuditJson> items, Optional<String> next) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                        "/api/audit",
                        "listAudit",
                        "audit",
                        "What was changed through the API or was refused, by whom, the newest first.")
                .needs(AccessLevel.OPERATE)
                .paged(USUAL, MOST)
                .answers(AuditList.class)
                .by(this::list));
    }

    @Override
    public void close() {
        log.close();
    }

    private HttpAnswer list(ApiRequest request) {
        int limit = request.whole("limit");
        OptionalLong before = cursor(request);
        try {
            AuditReader.Page page = reader.read(before, limit);
            Optional<String> next = page.before().isPresent()
                    ? Optional.of(Long.toString(page.before().getAsLong()))
                    : Optional.empty();
            return Api.ok(
                    new AuditList(page.events().stream().map(AuditJson::of).toList(), next));
        } catch (KafkaException e) {
            throw Problem.of(ProblemKind.AWAY, "the audit log cannot be read, Kafka does not answer; try again soon")
                    .asException();
        }
    }

    private static OptionalLong cursor(ApiRequest request) {
        Optional<String> text = request.query("cursor");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("\\d{1,18}")) {
            throw ApiRequest.bad("cursor", "is none; begin again without it");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }
}

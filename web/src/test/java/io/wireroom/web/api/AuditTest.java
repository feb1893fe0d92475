package io.wireroom.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Caller ANA = new Caller("ana", AccessLevel.EDIT);
    private static final Endpoint READS = Endpoint.get("/api/feeds", "listFeeds", "feeds", "Feeds.");
    private static final Endpoint CHANGES = Endpoint.post("/api/feeds", "addFeed", "feeds", "Adds.");

    private final List<AuditEntry> kept = new ArrayList<>();
    private final Audit audit = new Audit(kept::add, InstantSource.fixed(Instant.EPOCH));

    @Test
    void reading_isNotRemembered() {
        of(READS, "", () -> HttpAnswer.empty(200));
        of(READS, "", () -> problem(ProblemKind.UNKNOWN));

        assertThat(kept).isEmpty();
    }

    @Test
    void change_isRemembered_whateverCameOfIt() {
        of(CHANGES, "{\"url\":\"u\"}", () -> HttpAnswer.empty(204));
        of(CHANGES, "", () -> problem(ProblemKind.REFUSED));

        assertThat(kept).extracting(AuditEntry::status).containsExactly(204, 422);
        assertThat(kept.get(0).detail()).contains("{\"url\":\"u\"}");
        assertThat(kept.get(1).detail()).isEmpty();
    }

    @Test
    void reading_thatTheTokenDoesNotAllow_isRemembered() {
        of(READS, "", () -> problem(ProblemKind.NOT_ALLOWED));

        assertThat(kept).singleElement().extracting(AuditEntry::status).isEqualTo(403);
    }

    @Test
    void detail_hasStarsForSecrets_atAnyDepth() {
        of(
                CHANGES,
                "{\"a\":[{\"Token\":\"t1\",\"b\":1}],\"clientSecret\":{\"x\":\"t2\"},\"url\":\"u\"}",
                () -> HttpAnswer.empty(204));

        assertThat(kept.get(0).detail())
                .contains("{\"a\":[{\"Token\":\"***\",\"b\":1}],\"clientSecret\":\"***\",\"url\":\"u\"}");
    }

    @Test
    void detail_isCut_andOfWhatIsNoJsonOnlyItsLengthIsTold() {
        of(CHANGES, "{\"a\":\"" + "x".repeat(10_000) + "\"}", () -> HttpAnswer.empty(204));
        of(CHANGES, "token=t", () -> HttpAnswer.empty(204));

        assertThat(kept.get(0).detail().orElseThrow()).hasSize(4_096).endsWith("…");
        assertThat(kept.get(1).detail()).contains("7 bytes that are no JSON");
    }

    private void of(Endpoint endpoint, String body, Supplier<HttpAnswer> call) {
        HttpRequest request = new HttpRequest(
                endpoint.method(),
                "localhost",
                endpoint.path(),
                Map.of(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1");
        Throwable unused = catchThrowable(() -> audit.of(ANA, endpoint, request, call));
    }

    private static HttpAnswer problem(ProblemKind kind) {
        throw Problem.of(kind, "no").asException();
    }
}

package io.wireroom.web.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.testing.DeskClient;
import io.wireroom.web.testing.DeskClient.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejectionsDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");

    private enum Reason {
        BOT_WALL,
        INTERNAL
    }

    private final Fake fake = new Fake();
    private final RejectionTable table = new RejectionTable(new RejectionSettings(20, 1_000));
    private final RejectionsDesk desk = new RejectionsDesk(table, fake, fake);
    private final DeskClient client = new DeskClient(desk);

    @AfterEach
    void close() {
        desk.close();
        client.close();
    }

    @Test
    void list_isNewestFirst_filtered_andCountsAll() {
        Rejection old = reject(Stage.FETCH, Reason.BOT_WALL, 1, "a", 1);
        Rejection recent = reject(Stage.ENRICH, Reason.INTERNAL, 2, "b", 1);
        assertThat(ids("/api/rejections")).containsExactly(recent.getId(), old.getId());
        assertThat(ids("/api/rejections?stage=fetch")).containsExactly(old.getId());
        assertThat(ids("/api/rejections?reason=internal")).containsExactly(recent.getId());
        assertThat(ids("/api/rejections?q=SUBJECT-A")).containsExactly(old.getId());
        JsonNode page = client.get("/api/rejections?stage=sink").json();
        assertThat(page.path("total").asInt()).isZero();
        assertThat(page.path("counts")).hasSize(2);
        assertThat(client.get("/api/rejections?stage=nowhere").status()).isEqualTo(400);
        assertThat(client.get("/api/rejections?retried=perhaps").status()).isEqualTo(400);
        assertThat(client.get("/api/rejections?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void list_pageByPage_givesEachOnce_whileNewOnesCome() {
        for (int i = 0; i < 10; i++) {
            reject(Stage.FETCH, Reason.BOT_WALL, i, "k" + i, 1);
        }
        JsonNode first = client.get("/api/rejections?limit=6").json();
        Rejection newer = reject(Stage.FETCH, Reason.BOT_WALL, 99, "new", 1);
        JsonNode second = client.get(
                        "/api/rejections?limit=6&cursor=" + first.path("next").asText())
                .json();
        List<String> seen = new ArrayList<>(first.path("items").findValuesAsText("id"));
        seen.addAll(second.path("items").findValuesAsText("id"));
        assertThat(seen).hasSize(10).doesNotHaveDuplicates().doesNotContain(newer.getId());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void table_holdsNoMoreThanItMay() {
        for (int i = 0; i < 50; i++) {
            reject(Stage.SINK, Reason.INTERNAL, i, "k" + i, 1);
        }
        assertThat(ids("/api/rejections")).hasSize(20);
        Rejection large = Rejections.payload(
                        Rejections.start(Stage.SINK, Reason.INTERNAL, "large", NOW.plusSeconds(100)),
                        "text/plain",
                        new byte[2_000])
                .build();
        table.take(large.getId(), Optional.of(large));
        assertThat(ids("/api/rejections")).contains(large.getId()).hasSizeLessThan(20);
    }

    @Test
    void detail_showsPayloadAndHeaders_unknownIdIs404_orAwayBeforeAllWasRead() {
        Rejection rejection = reject(Stage.ENRICH, Reason.INTERNAL, 1, "a", 1);
        JsonNode detail = client.get("/api/rejections/" + rejection.getId()).json();
        assertThat(detail.path("payload").asText()).isEqualTo("payload of a");
        assertThat(detail.path("headers").path("trace").asText()).isEqualTo("1");
        assertThat(client.get("/api/rejections/none").status()).isEqualTo(404);
        fake.complete = false;
        assertThat(client.get("/api/rejections/none").status()).isEqualTo(503);
        fake.away = Optional.of(NOW);
        assertThat(client.get("/api/rejections").status()).isEqualTo(503);
    }

    @Test
    void retry_sendsOne_marksIt_andNeedsTheLevel() {
        Rejection rejection = reject(Stage.ENRICH, Reason.INTERNAL, 1, "a", 1);
        String target = "/api/rejections/" + rejection.getId() + "/retry";
        assertThat(client.ask("POST", target, "", AccessLevel.EDIT).status()).isEqualTo(403);
        assertThat(fake.sent).isEmpty();
        assertThat(client.post(target, "").json().path("sent")).hasSize(1);
        assertThat(ids("/api/rejections?retried=true")).containsExactly(rejection.getId());
        assertThat(client.post("/api/rejections/none/retry", "").status()).isEqualTo(404);
    }

    @Test
    void retry_ofWhatCannotBeSent_orWhileKafkaIsAway_isAProblem() {
        Rejection rejection = reject(Stage.FETCH, Reason.BOT_WALL, 1, "a", 1);
        fake.obstacle = Optional.of("it came from no topic");
        Answer refused = client.post("/api/rejections/" + rejection.getId() + "/retry", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("it came from no topic");
        fake.obstacle = Optional.empty();
        fake.fails = true;
        assertThat(client.post("/api/rejections/" + rejection.getId() + "/retry", "")
                        .status())
                .isEqualTo(503);
        assertThat(ids("/api/rejections?retried=true")).isEmpty();
    }

    @Test
    void retryByFilter_takesThoseThatFit_andNotTwice() {
        reject(Stage.FETCH, Reason.BOT_WALL, 1, "a", 1);
        Rejection wanted = reject(Stage.ENRICH, Reason.INTERNAL, 2, "b", 1);
        assertThat(client.post("/api/rejections/retry", "{}").status()).isEqualTo(400);
        client.post("/api/rejections/retry", "{\"stage\":\"ENRICH\"}");
        assertThat(client.post("/api/rejections/retry", "{\"stage\":\"ENRICH\"}")
                        .json()
                        .path("sent"))
                .isEmpty();
        assertThat(fake.sent).containsExactly(wanted.getId());
    }

    @Test
    void recordThatWasRejectedAgain_showsTheFirstAsRetried() {
        Rejection first = reject(Stage.ENRICH, Reason.INTERNAL, 1, "a", 1);
        Rejection second = reject(Stage.ENRICH, Reason.INTERNAL, 2, "a", 2);
        assertThat(ids("/api/rejections?retried=true")).containsExactly(first.getId());
        assertThat(ids("/api/rejections?retried=false")).containsExactly(second.getId());
    }

    private Rejection reject(Stage stage, Reason reason, int second, String key, int attempt) {
        Rejection rejection = Rejections.start(stage, reason, "It did not go.", NOW.plusSeconds(second))
                .setSubject("https://example.org/subject-" + key)
                .setTopic("wireroom.articles")
                .setKey(key)
                .setAttempt(attempt)
                .build();
        table.take(rejection.getId(), Optional.of(rejection));
        return rejection;
    }

    private List<String> ids(String target) {
        return client.get(target).json().path("items").findValuesAsText("id");
    }

    private static final class Fake implements RejectionBox, RejectionSource {
        private final List<String> sent = new ArrayList<>();
        private Optional<String> obstacle = Optional.empty();
        private Optional<Instant> away = Optional.empty();
        private boolean complete = true;
        private boolean fails;

        @Override
        public String payload(Rejection rejection) {
            return "payload of " + rejection.getKey().orElse("");
        }

        @Override
        public Map<String, String> headers(Rejection rejection) {
            return Map.of("trace", "1");
        }

        @Override
        public Optional<String> obstacle(Rejection rejection) {
            return obstacle;
        }

        @Override
        public Outcome retry(List<Rejection> rejections) {
            if (fails) {
                throw new KafkaException("away");
            }
            List<String> ids = rejections.stream().map(Rejection::getId).toList();
            sent.addAll(ids);
            return new Outcome(ids, Map.of());
        }

        @Override
        public void start() {}

        @Override
        public boolean isComplete() {
            return complete;
        }

        @Override
        public Optional<Instant> awaySince() {
            return away;
        }

        @Override
        public void close() {}
    }
}

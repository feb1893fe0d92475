package io.wireroom.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.testing.DeskClient;
import io.wireroom.web.testing.DeskClient.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedsDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final String A = "https://a.example/feed";

    private final FakePorts fake = new FakePorts();
    private final FeedTable table = new FeedTable();
    private final FeedsDesk desk = new FeedsDesk(table, fake, fake.ports(), () -> NOW);
    private final DeskClient client = new DeskClient(desk);

    @AfterEach
    void close() {
        desk.close();
        client.close();
    }

    @Test
    void list_filteredByStateAndText_countsAllStates() {
        follow(A, "https://b.example/fail", "https://c.example/feed");
        JsonNode failing = client.get("/api/feeds?state=failing").json();
        assertThat(urls(failing)).containsExactly("https://b.example/fail");
        assertThat(failing.path("total").asInt()).isEqualTo(1);
        assertThat(failing.path("states").path("HEALTHY").asInt()).isEqualTo(2);
        assertThat(urls(client.get("/api/feeds?q=C.EXAMPLE").json())).containsExactly("https://c.example/feed");
        assertThat(urls(client.get("/api/feeds?sort=state").json()).get(0)).isEqualTo("https://b.example/fail");
    }

    @Test
    void list_pageByPage_givesEachFeedOnce() {
        for (int i = 10; i < 35; i++) {
            follow("https://site-" + i + ".example/feed");
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            String at = cursor.map(c -> "&cursor=" + c).orElse("");
            JsonNode page = client.get("/api/feeds?limit=10" + at).json();
            seen.addAll(urls(page));
            cursor = Optional.ofNullable(page.get("next")).map(JsonNode::asText);
        } while (cursor.isPresent());
        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void list_whoseLastFeedOfAPageWentAway_goesOnWhereItStood() {
        follow("https://1.example/", "https://2.example/", "https://3.example/");
        String cursor = client.get("/api/feeds?limit=2").json().path("next").asText();
        table.subscribed("https://2.example/", Optional.empty());
        assertThat(urls(client.get("/api/feeds?cursor=" + cursor).json())).containsExactly("https://3.example/");
    }

    @Test
    void list_withABadParameter_saysWhatIsWrong() {
        assertThat(client.get("/api/feeds?cursor=!").status()).isEqualTo(400);
        assertThat(client.get("/api/feeds?limit=0").status()).isEqualTo(400);
        Answer unknown = client.get("/api/feeds?state=sleepy");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("detail").asText()).contains("PARKED");
    }

    @Test
    void kafkaAway_beforeAnythingWasRead_isAProblem_laterWhatIsHeldIsShown() {
        follow(A);
        fake.away = true;
        fake.complete = false;
        assertThat(client.get("/api/feeds").status()).isEqualTo(503);
        assertThat(client.get("/api/feeds/0123").status()).isEqualTo(503);
        assertThat(desk.health().state()).isEqualTo(Health.State.WAITING);
        fake.complete = true;
        JsonNode page = client.get("/api/feeds").json();
        assertThat(urls(page)).containsExactly(A);
        assertThat(page.path("awaySince").asText()).isEqualTo("2026-11-28T05:00:00Z");
        assertThat(client.post("/api/feeds", "{\"url\":\"https://n.example/\"}").status())
                .isEqualTo(503);
        assertThat(desk.health().state()).isEqualTo(Health.State.DEGRADED);
    }

    @Test
    void detail_explains_andAnUnknownIdIs404() {
        follow(A);
        JsonNode detail = client.get("/api/feeds/" + FeedTable.id(A)).json();
        assertThat(detail.path("facts").get(0).path("lines").get(0).asText()).contains("asked for an hour");
        assertThat(client.get("/api/feeds/0123456789abcdef").status()).isEqualTo(404);
        assertThat(client.delete("/api/feeds/0123456789abcdef").status()).isEqualTo(404);
    }

    @Test
    void add_isSeenAtOnce_andASecondTimeReplaces() {
        Answer added = client.post("/api/feeds", "{\"url\":\"" + A + "\",\"title\":\"A\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.headers()).containsEntry("Location", "/api/feeds/" + FeedTable.id(A));
        assertThat(urls(client.get("/api/feeds").json())).containsExactly(A);
        Answer again = client.post("/api/feeds", "{\"url\":\"" + A + "\",\"paused\":true}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").asText()).isEqualTo("PAUSED");
        assertThat(client.delete("/api/feeds/" + FeedTable.id(A)).status()).isEqualTo(204);
        assertThat(fake.published).containsExactly("+" + A, "+" + A, "-" + A);
        assertThat(urls(client.get("/api/feeds").json())).isEmpty();
    }

    @Test
    void add_ofWhatIsNoAddress_orWithoutTheLevel_changesNothing() {
        assertThat(client.post("/api/feeds", "{\"url\":\"ftp:x\"}").status()).isEqualTo(400);
        assertThat(client.post("/api/feeds", "{}").status()).isEqualTo(400);
        assertThat(client.post("/api/feeds", "{\"adress\":\"x\"}")
                        .json()
                        .path("detail")
                        .asText())
                .contains("adress");
        assertThat(client.ask("POST", "/api/feeds", "{\"url\":\"" + A + "\"}", AccessLevel.READ)
                        .status())
                .isEqualTo(403);
        assertThat(fake.published).isEmpty();
    }

    @Test
    void importFile_tellsWhatBecameOfEachPart() {
        follow(A);
        JsonNode result = client.post("/api/feeds/import", "{\"text\":\"" + A + "\\nnonsense\\nhttps://n.example/\"}")
                .json();
        assertThat(result.path("items").findValuesAsText("outcome")).containsExactly("UPDATED", "ADDED", "REFUSED");
        assertThat(result.path("items").get(2).path("line").asInt()).isEqualTo(2);
        assertThat(client.get("/api/feeds.opml").text()).isEqualTo("<opml>2</opml>");
    }

    @Test
    void find_thatTakesLong_goesOnInTheBackground() {
        follow(A);
        JsonNode begun =
                client.post("/api/feeds/find", "{\"url\":\"a.example/feed\"}").json();
        assertThat(begun.path("done").asBoolean()).isFalse();
        assertThat(begun.path("asked").asInt()).isEqualTo(7);
        fake.looking.countDown();
        String address = "/api/feeds/find/" + begun.path("id").asText();
        Awaitility.await().until(() -> client.get(address).json().path("done").asBoolean());
        JsonNode feed = client.get(address).json().path("feeds").get(0);
        assertThat(feed.path("url").asText()).isEqualTo(A);
        assertThat(feed.path("subscribed").asBoolean()).isTrue();
        assertThat(client.get("/api/feeds/find/nothing").status()).isEqualTo(404);
    }

    @Test
    void preview_ofWhatCannotBeRead_saysWhy() {
        JsonNode answer =
                client.post("/api/feeds/preview", "{\"url\":\"" + A + "\"}").json();
        assertThat(answer.path("done").asBoolean()).isTrue();
        assertThat(answer.path("preview").path("reason").asText()).isEqualTo("TIMEOUT");
    }

    private void follow(String... urls) {
        for (String url : urls) {
            table.subscribed(
                    url,
                    Optional.of(Subscription.newBuilder()
                            .setUrl(url)
                            .setTags(List.of())
                            .setAddedAt(NOW)
                            .build()));
        }
    }

    private static List<String> urls(JsonNode page) {
        List<String> urls = new ArrayList<>();
        page.path("items").forEach(item -> urls.add(item.path("url").asText()));
        return urls;
    }
}

package io.wireroom.enrich.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.enrich.resolve.Listeners;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.enrich.route.StoryProcessor;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LookupPagesTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final HostInfo SELF = new HostInfo("self", 1);
    private static final HostInfo OTHER = new HostInfo("other", 2);

    private final MapStore<Resolution> resolutions = new MapStore<>();
    private final MapStore<Listener> listeners = new MapStore<>();
    private final MapStore<EnrichedArticle> articles = new MapStore<>();
    private final MapStore<StoryMember> members = new MapStore<>();
    private final MapStore<StoryTally> tallies = new MapStore<>();
    private final Map<String, List<HostInfo>> holders = new LinkedHashMap<>();
    private final Map<String, Finding> elsewhere = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final LookupPages pages = new LookupPages((peer, path) -> {
        asked.add(peer.host() + path);
        return elsewhere.getOrDefault(path, Finding.unavailable(peer.host() + " does not answer"));
    });
    private boolean restored = true;

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    LookupPagesTest() {
        pages.open(new FakeState());
    }

    @Test
    void article_original_listsItsCopiesUpToTheLimit() throws Exception {
        resolutions.with("a", resolution(null, "a"));
        listeners.with("a/b", new Listener(1, true)).with("a/c", new Listener(1, false));
        listeners.with("a/d", new Listener(1, true)).with("a1/e", new Listener(1, true));

        assertThat(json(get("/enrich/articles/a")).toString())
                .isEqualTo(
                        "{\"id\":\"a\",\"version\":1,\"revision\":7,\"decided\":true,\"incomplete\":false,\"capped\":false,"
                                + "\"group\":{\"original\":\"a\",\"copies\":[\"b\",\"d\"],\"cut\":false},"
                                + "\"story\":{\"id\":\"a\",\"similarity\":1.0}}");
        assertThat(json(get("/enrich/articles/a?limit=1")).get("group").toString())
                .isEqualTo("{\"original\":\"a\",\"copies\":[\"b\"],\"cut\":true}");
    }

    @Test
    void article_copy_bringsTheGroupFromWhereItsOriginalIs() throws Exception {
        resolutions.with("b", resolution("a", "a"));
        holders.put("a", List.of(OTHER));
        elsewhere.put(
                "/enrich/articles/a?limit=200",
                Finding.found(Map.of("group", Map.of("original", "a", "copies", List.of("b", "d"), "cut", false))));

        JsonNode answer = json(get("/enrich/articles/b"));

        assertThat(answer.get("duplicate").toString()).isEqualTo("{\"of\":\"a\",\"kind\":\"NEAR\",\"similarity\":0.9}");
        assertThat(answer.at("/group/copies").toString()).isEqualTo("[\"b\",\"d\"]");
    }

    @Test
    void article_copyWhoseOriginalCannotBeReached_saysSo() throws Exception {
        resolutions.with("b", resolution("a", "a"));
        holders.put("a", List.of(OTHER));

        HttpAnswer answer = get("/enrich/articles/b");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).at("/group/reason").asText()).isEqualTo("other does not answer");
    }

    @Test
    void article_unknown_is404() throws Exception {
        HttpAnswer answer = get("/enrich/articles/x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(json(answer).get("reason").asText()).contains("no such article");
    }

    @Test
    void article_whileRestoring_is503WithRetryAfter() throws Exception {
        restored = false;

        HttpAnswer answer = get("/enrich/articles/a");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(json(answer).get("reason").asText()).isEqualTo("its state is being restored");
    }

    @Test
    void article_whilePartitionsMove_is503() throws Exception {
        holders.put("a", List.of());

        assertThat(get("/enrich/articles/a").status()).isEqualTo(503);
    }

    @Test
    void article_heldElsewhere_isAskedForThere() throws Exception {
        holders.put("a b", List.of(OTHER, SELF));
        elsewhere.put("/enrich/articles/a%20b?limit=200", Finding.found(Map.of("id", "a b")));

        assertThat(json(get("/enrich/articles/a b")).toString()).isEqualTo("{\"id\":\"a b\"}");
        assertThat(asked).containsExactly("other/enrich/articles/a%20b?limit=200");
    }

    @Test
    void article_ownerGone_isReadFromTheStandbyAndMarked() throws Exception {
        resolutions.with("a", resolution(null, "a"));
        holders.put("a", List.of(OTHER, SELF));

        JsonNode answer = json(get("/enrich/articles/a"));

        assertThat(answer.get("stale").asBoolean()).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void article_ownerWithoutPages_isReadFromTheStandby() throws Exception {
        resolutions.with("a", resolution(null, "a"));
        holders.put("a", List.of(HostInfo.unavailable(), SELF));

        assertThat(json(get("/enrich/articles/a")).get("stale").asBoolean()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void article_passedOn_isNeverPassedOnAgain() throws Exception {
        holders.put("a", List.of(OTHER));

        HttpAnswer answer = pages.handle(request("/enrich/articles/a", Map.of("wireroom-forwarded", "1")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(asked).isEmpty();
    }

    @Test
    void story_members_comeInOrderOfPublicationUpToTheLimit() throws Exception {
        tell("s", "a", 5);
        tell("s", "b", 3);
        tell("s", "c", 4);
        tell("s1", "d", 1);

        JsonNode answer = json(get("/enrich/stories/s?limit=2"));

        assertThat(answer.get("count").asInt()).isEqualTo(3);
        assertThat(answer.get("cut").asBoolean()).isTrue();
        assertThat(answer.at("/members").findValuesAsText("id")).containsExactly("b", "c");
        assertThat(answer.at("/members/0").toString())
                .isEqualTo("{\"id\":\"b\",\"url\":\"http://news.test/b\",\"source\":\"Wire\",\"title\":\"Title b\","
                        + "\"publishedAt\":\"2026-11-20T12:00:03Z\",\"copy\":false,\"topics\":[]}");
    }

    @Test
    void story_mergedAway_isUnknown() throws Exception {
        tallies.with("s", tally(0));

        assertThat(get("/enrich/stories/s").status()).isEqualTo(404);
    }

    @Test
    void story_abbreviated_isFoundOnWhicheverInstance() throws Exception {
        holders.put("abcdef", List.of(OTHER));
        holders.put("abcd", List.of(SELF));
        elsewhere.put("/enrich/stories/?beginning=abcd", Finding.found(Map.of("ids", List.of("abcdef"))));
        elsewhere.put("/enrich/stories/abcdef?limit=200", Finding.found(Map.of("id", "abcdef")));

        assertThat(json(get("/enrich/stories/abcd")).get("id").asText()).isEqualTo("abcdef");
    }

    @Test
    void story_abbreviatedBeyondRecognition_is300() throws Exception {
        tell("abcd1", "a", 1);
        tell("abcd2", "b", 1);
        elsewhere.put("/enrich/stories/?beginning=abcd", Finding.found(Map.of("ids", List.of())));

        HttpAnswer answer = get("/enrich/stories/abcd");

        assertThat(answer.status()).isEqualTo(300);
        assertThat(json(answer).get("ids").toString()).isEqualTo("[\"abcd1\",\"abcd2\"]");
    }

    @Test
    void story_abbreviatedWhileAnInstanceIsSilent_isNotCalledUnknown() throws Exception {
        assertThat(get("/enrich/stories/abcd").status()).isEqualTo(503);
        assertThat(get("/enrich/stories/abc").status()).isEqualTo(404);
    }

    @Test
    void beginning_answersFromThisInstanceAlone() throws Exception {
        tell("abcd1", "a", 1);
        tell("abcd1", "b", 1);
        tell("abce", "c", 1);

        assertThat(json(get("/enrich/stories/?beginning=abcd")).toString()).isEqualTo("{\"ids\":[\"abcd1\"]}");
        assertThat(asked).isEmpty();
    }

    @Test
    void otherRequests_areRefused() throws Exception {
        assertThat(get("/enrich/articles/a/b").status()).isEqualTo(404);
        assertThat(get("/enrich/articles/").status()).isEqualTo(404);
        assertThat(get("/enrich/articles/a?limit=0").status()).isEqualTo(400);
        assertThat(pages.handle(new HttpRequest("POST", "", "/enrich/articles/a", Map.of(), Map.of(), new byte[0], ""))
                        .status())
                .isEqualTo(405);
        assertThat(new LookupPages()
                        .handle(request("/enrich/articles/a", Map.of()))
                        .status())
                .isEqualTo(503);
    }

    private static Resolution resolution(@org.jspecify.annotations.Nullable String copyOf, String story) {
        return Resolution.newBuilder()
                .setVersion(1)
                .setOrderedAt(T)
                .setExpiresAt(T)
                .setOpenedAt(T)
                .setSettled(true)
                .setRevision(7)
                .setOutcome(Outcome.newBuilder()
                        .setCopyOf(copyOf)
                        .setPair(copyOf == null ? Pair.NONE : Pair.NEAR)
                        .setCopySimilarity(copyOf == null ? 0 : 0.9)
                        .setStoryId(story)
                        .build())
                .build();
    }

    /** Puts an article into a story, under the key that the enrichment gives it. */
    private void tell(String story, String id, int second) {
        Instant at = T.plusSeconds(second);
        StoryArticle article = StoryArticle.newBuilder()
                .setId(id)
                .setTitle("Title " + id)
                .setUrl("http://news.test/" + id)
                .setSource("Wire")
                .setPublishedAt(at)
                .setCopy(false)
                .build();
        byte[] bytes = AvroSerde.of(StoryArticle.class).serializer().serialize("", article);
        StoryMember member = StoryMember.newBuilder()
                .setAt(at)
                .setCopy(false)
                .setArticle(ByteBuffer.wrap(bytes))
                .setExpiresAt(T)
                .build();
        String time = HexFormat.of().toHexDigits(at.toEpochMilli() ^ Long.MIN_VALUE);
        members.with(story + "\0r\0" + time + "\0" + id, member);
        StoryTally before = tallies.get(story);
        tallies.with(story, tally(before == null ? 1 : before.getArticles() + 1));
    }

    private static StoryTally tally(int articles) {
        return StoryTally.newBuilder()
                .setArticles(articles)
                .setCopies(0)
                .setSources(Map.of())
                .setActors(Map.of())
                .setTopics(Map.of())
                .setMoved(Map.of())
                .setForgotten(0)
                .setChanged(false)
                .setRevision(1)
                .build();
    }

    private HttpAnswer get(String pathAndQuery) throws JsonProcessingException {
        return pages.handle(request(pathAndQuery, Map.of()));
    }

    private static HttpRequest request(String pathAndQuery, Map<String, String> headers) {
        int mark = pathAndQuery.indexOf('?');
        Map<String, String> query = new LinkedHashMap<>();
        if (mark >= 0) {
            String[] pair = pathAndQuery.substring(mark + 1).split("=", -1);
            query.put(pair[0], pair[1]);
        }
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        return new HttpRequest("GET", "localhost", path, query, headers, new byte[0], "");
    }

    private static JsonNode json(HttpAnswer answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private final class FakeState implements StateAccess {
        @Override
        public HostInfo self() {
            return SELF;
        }

        @Override
        public List<HostInfo> everybody(String store) {
            return List.of(SELF, OTHER);
        }

        @Override
        public Optional<Whereabouts> whereabouts(String store, String key) {
            List<HostInfo> hosts = holders.getOrDefault(key, List.of(SELF));
            return hosts.isEmpty() ? Optional.empty() : Optional.of(new Whereabouts(0, hosts));
        }

        @Override
        public <V> ReadOnlyKeyValueStore<String, V> partition(String store, int partition, boolean standby) {
            return own(store);
        }

        @Override
        @SuppressWarnings("unchecked") // a store of this name has values of this type
        public <V> ReadOnlyKeyValueStore<String, V> own(String store) {
            if (!restored) {
                throw new InvalidStateStoreException("restoring");
            }
            return (ReadOnlyKeyValueStore<String, V>)
                    switch (store) {
                        case ResolveProcessor.RESOLUTIONS -> resolutions;
                        case ResolveProcessor.ARTICLES -> articles;
                        case Listeners.STORE -> listeners;
                        case StoryProcessor.STORE -> members;
                        case StoryProcessor.TALLIES -> tallies;
                        default -> throw new IllegalArgumentException(store);
                    };
        }
    }
}

package io.wireroom.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.FeedHints;
import io.wireroom.ingest.http.FormAnswer;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.ingest.websub.HubLinks;
import io.wireroom.ingest.websub.PushOutcome;
import io.wireroom.ingest.websub.PushUse;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.ingest.websub.WebSubSettings;
import io.wireroom.ingest.websub.WebSubWatch;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.EntryChange;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.PushKind;
import io.wireroom.schemas.record.Subscription;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedPushTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String FEED = "https://news.example/feed";
    private static final HubState HUB =
            HubState.newBuilder().setUrl("https://hub.example/").setTopic(FEED).build();

    private final List<PushUse> uses = new ArrayList<>();
    private Map<String, String> asked = Map.of();
    private final WebSub webSub = new WebSub(
            new WebSubSettings(
                    URI.create("https://us.example/"),
                    "0123456789abcdef",
                    InetSocketAddress.createUnresolved("127.0.0.1", 0),
                    Duration.ofHours(6),
                    DataSize.ofMebibytes(1)),
            (url, fields, atMost) -> {
                asked = fields;
                return FormAnswer.TAKEN;
            },
            new Uses());
    private final FeedPush push = new FeedPush(webSub, InstantSource.fixed(NOW));
    private FeedState state = FeedState.newBuilder()
            .setUrl(FEED)
            .setEtag("\"v1\"")
            .setBodyHash("hash")
            .setIntervalMillis(1_000)
            .setNextPollAt(NOW.plusSeconds(60))
            .setHub(HUB)
            .setCounters(FeedCounters.newBuilder().build())
            .build();

    @Test
    void take_document_discoversWhatIsNewAndBalances() {
        assertThat(titles(pushed(item("One") + item("Two")))).containsExactly("One", "Two");
        assertThat(titles(pushed(item("Three") + item("Two") + "<item><title>None</title></item>")))
                .containsExactly("Three");

        FeedCounters counters = state.getCounters();
        assertThat(counters.getPushes()).isEqualTo(2);
        assertThat(counters.getPolls()).isZero();
        assertThat(counters.getSeen()).isEqualTo(5);
        assertThat(counters.getDiscovered() + counters.getUnchanged() + counters.getFiltered() + counters.getRejected())
                .isEqualTo(5);
        assertThat(uses).containsExactly(PushUse.READ, PushUse.READ);
    }

    @Test
    void take_documentThatSharesNothing_isNoGapAndSaysNothingOfThePace() {
        FeedState before = state;
        pushed(item("One"));
        pushed(item("Two"));

        assertThat(state.getCounters().getGaps()).isZero();
        assertThat(state.getNextPollAt()).isEqualTo(before.getNextPollAt());
        assertThat(state.getIntervalMillis()).isEqualTo(before.getIntervalMillis());
        assertThat(state.getEtag()).isEqualTo(before.getEtag());
        assertThat(state.getBodyHash()).isEqualTo(before.getBodyHash());
        assertThat(state.getHub().orElseThrow().getLastPushAt()).contains(NOW);
    }

    @Test
    void take_changedEntry_isAnUpdate() {
        pushed(item("One"));

        List<Discovery> discoveries = pushed(item("One").replace("<title>One", "<title>One, corrected"));

        assertThat(discoveries)
                .singleElement()
                .satisfies(discovery -> assertThat(discovery.getChange()).isEqualTo(EntryChange.UPDATED));
    }

    @Test
    void take_manySmallDocumentsAfterALargeOne_forgetNothingOfIt() {
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            large.append(item("Old" + i));
        }
        pushed(large.toString());

        pushed(item("New"));

        assertThat(pushed(large.toString())).isEmpty();
    }

    @Test
    void take_newEntries_teachThePostingProfile() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        PostingProfile known = PostingProfile.first(List.of(Optional.of(yesterday)), yesterday);
        state = FeedState.newBuilder(state)
                .setPostingProfile(known.bytes())
                .setLastSuccessAt(NOW.minusSeconds(60))
                .setSilentFrom(yesterday)
                .build();

        pushed(item("One"));

        assertThat(PostingProfile.of(state.getPostingProfile()).lastPosting().orElseThrow())
                .isAfter(yesterday);
        assertThat(state.getSilentFrom().filter(yesterday::equals)).isEmpty();
    }

    @Test
    void take_unreadable_changesNothing() {
        assertThat(push.take(feed(), document("<html><body>Hello</body></html>")))
                .isEmpty();
        assertThat(uses).containsExactly(PushUse.UNREADABLE);
    }

    @Test
    void take_fromAHubThatTheFeedHasLeft_isNotHeard() {
        state = FeedState.newBuilder(state)
                .setHub(HubState.newBuilder(HUB).setUrl("https://new.example/").build())
                .build();

        assertThat(push.take(feed(), document(rss(item("One"))))).isEmpty();
        assertThat(uses).containsExactly(PushUse.SUPERSEDED);
    }

    @Test
    void take_confirmation_startsTheLeaseAndDenialEndsIt() {
        take(told(PushKind.CONFIRMED).setTopic(FEED).setLeaseSeconds(3_600L).build());
        assertThat(state.getHub().orElseThrow().getLeaseUntil()).contains(NOW.plusSeconds(3_600));

        take(told(PushKind.DENIED).setTopic(FEED).setReason("no room").build());

        HubState hub = state.getHub().orElseThrow();
        assertThat(hub.getLeaseUntil()).isEmpty();
        assertThat(hub.getDenial()).contains("no room");
        assertThat(webSub.asked(hub, FEED, NOW.plus(Duration.ofDays(6)))).isEqualTo(hub);
        assertThat(asked).isEmpty();
    }

    @Test
    void asked_hubFoundFirst_isAskedOnce() {
        Optional<HubLinks> links = HubLinks.find(List.of("<https://hub.example/>; rel=hub"), FeedHints.NONE, FEED);
        HubState found = webSub.found(Optional.empty(), links, FEED).orElseThrow();

        HubState once = webSub.asked(found, FEED, NOW);
        asked = Map.of();

        assertThat(once.getRequestedAt()).contains(NOW);
        assertThat(webSub.asked(once, FEED, NOW.plusSeconds(60))).isEqualTo(once);
        assertThat(asked).isEmpty();
        assertThat(webSub.found(Optional.of(once), links, FEED)).contains(once);
    }

    private List<Discovery> pushed(String items) {
        return take(document(rss(items)));
    }

    private List<Discovery> take(Push told) {
        PollResult result = push.take(feed(), told).orElseThrow();
        state = result.state();
        return result.discoveries();
    }

    private FollowedFeed feed() {
        Subscription subscription =
                Subscription.newBuilder().setUrl(FEED).setAddedAt(NOW).build();
        return new FollowedFeed(subscription, 0, state);
    }

    private Push document(String body) {
        return told(PushKind.DOCUMENT)
                .setBody(ByteBuffer.wrap(body.getBytes(UTF_8)))
                .build();
    }

    private Push.Builder told(PushKind kind) {
        return Push.newBuilder()
                .setUrl(FEED)
                .setKind(kind)
                .setHubMark(hubMark())
                .setReceivedAt(NOW);
    }

    /** The mark in the callback that the hub is given. */
    private String hubMark() {
        webSub.asked(HUB, FEED, NOW.minus(Duration.ofHours(1)));
        String[] path = asked.getOrDefault("hub.callback", "").split("/", -1);
        asked = Map.of();
        return path[path.length - 2];
    }

    private static List<String> titles(List<Discovery> discoveries) {
        return discoveries.stream().map(d -> d.getTitle().orElse("")).toList();
    }

    private static String item(String title) {
        return "<item><title>" + title + "</title><link>https://news.example/" + title + "</link></item>";
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>The News</title>" + items + "</channel></rss>";
    }

    private final class Uses implements WebSubWatch {
        @Override
        public void called(PushOutcome outcome) {}

        @Override
        public void taken(PushUse use) {
            uses.add(use);
        }

        @Override
        public void asked(String outcome) {}
    }
}

package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.websub.PushUse;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.PushKind;
import io.wireroom.schemas.record.Subscription;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a hub told of a feed into the feed's state. Thread-safe. */
final class FeedPush {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPush.class);

    private final WebSub webSub;
    private final InstantSource clock;
    private final FeedReader reader;

    FeedPush(WebSub webSub, InstantSource clock) {
        this.webSub = webSub;
        this.clock = clock;
        this.reader = new FeedReader(clock);
    }

    /** What there is to commit; empty where the push is no concern of the feed as it is now. */
    Optional<PollResult> take(FollowedFeed feed, Push push) {
        FeedState state = feed.state();
        Optional<HubState> hub = state.getHub().filter(its -> webSub.concerns(its, push));
        if (hub.isEmpty()) {
            webSub.taken(PushUse.SUPERSEDED);
            return Optional.empty();
        }
        if (push.getKind() != PushKind.DOCUMENT) {
            webSub.taken(PushUse.NOTED);
            return Optional.of(PushedDocument.noted(state, webSub.noted(hub.get(), push)));
        }
        return read(feed.subscription(), state, hub.get(), push);
    }

    /** Counts a push that came for a feed which nobody follows, or which is paused. */
    void leftAlone() {
        webSub.taken(PushUse.NOT_FOLLOWED);
    }

    private Optional<PollResult> read(Subscription subscription, FeedState state, HubState hub, Push push) {
        try {
            Optional<PushedDocument> document = read(state, push).feed().map(feed -> new PushedDocument(feed, state));
            webSub.taken(document.isPresent() ? PushUse.READ : PushUse.UNREADABLE);
            return document.map(its -> its.taken(
                    subscription,
                    state,
                    webSub.pushed(hub, its.discovered(), its.known(), push.getReceivedAt()),
                    clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("reading what was pushed of {} failed", state.getUrl(), e);
            webSub.taken(PushUse.UNREADABLE);
            return Optional.empty();
        }
    }

    private FeedResult read(FeedState state, Push push) {
        URI base = URI.create(state.getLocation().orElse(state.getUrl()));
        return reader.read(bytes(push.getBody()), push.getContentType(), base, FeedLimits.DEFAULT);
    }

    private static byte[] bytes(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }
}

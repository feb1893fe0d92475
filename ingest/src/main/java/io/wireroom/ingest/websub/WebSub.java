package io.wireroom.ingest.websub;

import io.wireroom.ingest.http.FormPoster;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.PushKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the owner of a feed does about its hub: each method gives the hub's state after something happened. Thread-safe.
 */
public final class WebSub {
    /** Feeds with longer addresses are polled only: hubs and servers bound the length of a callback. */
    private static final int LONGEST_FEED_URL = 1_000;

    private static final int LONGEST_REASON = 500;

    private final CallbackKeys keys;
    private final HubRequests requests;
    private final WebSubWatch watch;
    private final Duration checkEvery;

    /** @param forms through which hubs are asked */
    public WebSub(WebSubSettings settings, FormPoster forms, WebSubWatch watch) {
        this.keys = new CallbackKeys(settings);
        this.requests = new HubRequests(keys, forms, watch);
        this.watch = watch;
        this.checkEvery = settings.checkEvery();
    }

    /**
     * A hub after a poll.
     *
     * @param misses new entries that the hub should have pushed and did not
     */
    public record Polled(HubState hub, int misses) {}

    /**
     * When a feed whose hub pushes is polled next.
     *
     * @param at at the latest; the hub is asked for a new lease after that poll
     * @param words for whoever asks why
     */
    public record Check(Instant at, String words) {}

    /** The hub that a document names: the one known before, a new one, or none. */
    public Optional<HubState> found(Optional<HubState> known, Optional<HubLinks> links, String feedUrl) {
        return links.filter(any -> feedUrl.length() <= LONGEST_FEED_URL)
                .map(found -> known.filter(hub -> hub.getUrl().equals(found.hub())
                                && hub.getTopic().equals(found.topic()))
                        .orElseGet(() -> HubState.newBuilder()
                                .setUrl(found.hub())
                                .setTopic(found.topic())
                                .build()));
    }

    /**
     * A poll succeeded.
     *
     * @param previous when the poll before was made
     * @param news new entries that it found
     */
    public Polled polled(HubState hub, Optional<Instant> previous, int news, Instant now) {
        boolean promised = hub.getConfirmedAt()
                .filter(confirmed -> previous.filter(confirmed::isBefore).isPresent())
                .isPresent();
        HubTrust.Judged judged = HubTrust.polled(hub, promised, news, now);
        return new Polled(judged.hub(), judged.misses());
    }

    /** Asks the hub for a lease where that is due; blocks for some seconds at most. */
    public HubState asked(HubState hub, String feedUrl, Instant now) {
        return requests.ask(hub, feedUrl, now);
    }

    /** When to look whether the hub still pushes; empty for a hub that is not relied upon. */
    public Optional<Check> check(HubState hub, String feedUrl, Instant now) {
        if (!HubTrust.isProven(hub, now)) {
            return Optional.empty();
        }
        Instant regular = now.plus(checkEvery);
        Instant renewal = HubLease.renewAt(hub, feedUrl);
        return Optional.of(
                renewal.isBefore(regular)
                        ? new Check(renewal, "its hub pushes: polled when its lease is to be renewed")
                        : new Check(regular, "its hub pushes: polled every " + words(checkEvery) + " to check"));
    }

    /** True when what was told comes from the hub that the feed has now, and is about what that was asked for. */
    public boolean concerns(HubState hub, Push push) {
        return push.getHubMark().equals(keys.mark(hub.getUrl()))
                && push.getTopic().map(hub.getTopic()::equals).orElse(true);
    }

    /** The hub granted or refused a lease. */
    public HubState noted(HubState hub, Push push) {
        Instant at = push.getReceivedAt();
        HubState.Builder after = HubState.newBuilder(hub).setRequests(0).setProblem(null);
        if (push.getKind() == PushKind.DENIED) {
            return after.setDeniedAt(at)
                    .setDenial(push.getReason().map(WebSub::cut).orElse(null))
                    .setConfirmedAt(null)
                    .setLeaseUntil(null)
                    .build();
        }
        return after.setConfirmedAt(at)
                .setLeaseUntil(at.plus(HubLease.length(push.getLeaseSeconds())))
                .setDeniedAt(null)
                .setDenial(null)
                .build();
    }

    /** The hub pushed a document with entries that were not known and others that were. */
    public HubState pushed(HubState hub, int discovered, int known, Instant at) {
        return HubTrust.pushed(hub, discovered, known, at);
    }

    /** Counts what came of something that a hub told. */
    public void taken(PushUse use) {
        watch.taken(use);
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}

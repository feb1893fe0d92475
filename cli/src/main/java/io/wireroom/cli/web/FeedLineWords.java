package io.wireroom.cli.web;

import io.wireroom.cli.feeds.FeedExplanation;
import io.wireroom.cli.feeds.FeedLine;
import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.feeds.Feed;
import io.wireroom.web.feeds.FeedCounts;
import io.wireroom.web.feeds.FeedFact;
import io.wireroom.web.feeds.FeedHealth;
import io.wireroom.web.feeds.FeedItem;
import io.wireroom.web.feeds.FeedWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of feeds what {@code feeds list} and {@code feeds explain} say. */
final class FeedLineWords implements FeedWords {
    @Override
    public FeedItem item(String id, Feed feed) {
        FeedLine line = new FeedLine(feed.subscription(), feed.state());
        Subscription subscription = feed.subscription();
        Optional<FeedState> state = feed.state();
        return new FeedItem(
                id,
                subscription.getUrl(),
                line.title(),
                health(line.health()),
                subscription.getTags(),
                subscription.getLanguage(),
                subscription.getPaused(),
                subscription.getAddedAt(),
                state.flatMap(FeedState::getFormat),
                state.flatMap(FeedState::getLastPolledAt),
                state.flatMap(FeedState::getLastResult),
                line.lastSuccessAt(),
                line.nextPollAt(),
                state.map(FeedState::getBounds).orElse(List.of()),
                line.gaps(),
                state.flatMap(FeedState::getLastGapAt),
                state.flatMap(Silence::of).map(Silence::words),
                line.entriesADay(),
                state.flatMap(FeedState::getFailureReason),
                state.flatMap(FeedState::getFailureDetail),
                state.map(known -> FeedCounts.of(known.getCounters())).orElse(FeedCounts.NONE));
    }

    @Override
    public List<FeedFact> explanation(Feed feed, Instant now) {
        List<FeedFact> facts = new ArrayList<>();
        feed.state()
                .ifPresent(state -> new FeedExplanation(feed.subscription(), state, now)
                        .facts()
                        .forEach((label, lines) -> facts.add(new FeedFact(label, lines))));
        return facts;
    }

    private static FeedHealth health(FeedLine.Health health) {
        return health == FeedLine.Health.GONE ? FeedHealth.PARKED : FeedHealth.valueOf(health.name());
    }
}

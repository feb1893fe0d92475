package io.wireroom.web.feeds;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.util.Optional;

/**
 * A subscribed feed.
 *
 * @param state what its last poll left; absent before the first
 */
public record Feed(Subscription subscription, Optional<FeedState> state) {}

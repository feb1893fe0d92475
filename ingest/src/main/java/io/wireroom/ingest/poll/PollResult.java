package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import java.util.List;

/**
 * All that one poll has to commit: what it found, what it could not use, and the feed's state afterwards.
 *
 * @param state the feed's state after the poll
 */
record PollResult(FeedState state, List<Discovery> discoveries, List<Rejection> rejections) {
    PollResult {
        discoveries = List.copyOf(discoveries);
        rejections = List.copyOf(rejections);
    }
}

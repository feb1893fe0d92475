package io.wireroom.cli.demo.flow;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;

/** Is told of every record, in the order of its topic's partitions, by one thread. */
public interface FlowListener {

    /** A feed was polled. */
    default void polled(FeedState state) {}

    /** An entry waits for its page. */
    default void discovered(Discovery discovery) {}

    /** An article was published, or published again. */
    default void published(Article article) {}

    /** An article was enriched, or enriched again. */
    default void enriched(EnrichedArticle article) {}

    /** Something could not be processed. */
    default void rejected(Rejection rejection) {}
}

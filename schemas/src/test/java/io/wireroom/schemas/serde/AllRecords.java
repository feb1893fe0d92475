package io.wireroom.schemas.serde;

import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.AuditEvent;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.SourceBlocks;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.record.TaxonomyChange;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.Webhook;
import java.util.List;
import org.apache.avro.Schema;

/** The records that travel on topics. */
final class AllRecords {
    static final List<Schema> SCHEMAS = List.of(
            Subscription.getClassSchema(),
            FeedState.getClassSchema(),
            Push.getClassSchema(),
            Discovery.getClassSchema(),
            SourceBlocks.getClassSchema(),
            Article.getClassSchema(),
            EnrichedArticle.getClassSchema(),
            Story.getClassSchema(),
            TaxonomyEntry.getClassSchema(),
            Rejection.getClassSchema(),
            AccessToken.getClassSchema(),
            AuditEvent.getClassSchema(),
            Webhook.getClassSchema(),
            TaxonomyChange.getClassSchema());

    private AllRecords() {}
}

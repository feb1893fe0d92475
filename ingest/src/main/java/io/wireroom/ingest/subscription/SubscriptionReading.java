package io.wireroom.ingest.subscription;

import io.wireroom.schemas.record.Subscription;
import java.util.List;

/**
 * What came of reading a file. Whoever applies it applies nothing while {@code refused} holds anything.
 *
 * @param subscriptions the ones that are right, each feed once, in the order of the file
 * @param refused everything that is wrong, in the order of the file
 */
public record SubscriptionReading(List<Subscription> subscriptions, List<RefusedEntry> refused) {
    public SubscriptionReading {
        subscriptions = List.copyOf(subscriptions);
        refused = List.copyOf(refused);
    }
}

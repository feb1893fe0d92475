package io.wireroom.enrich;

import io.wireroom.enrich.candidate.MeetingRules;
import io.wireroom.enrich.candidate.Profiles;
import io.wireroom.enrich.intake.Intake;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.enrich.resolve.ResolveRules;
import io.wireroom.enrich.route.RoutedTopics;
import io.wireroom.enrich.story.StorySimilarity;
import io.wireroom.enrich.version.Versions;
import java.time.Duration;

/**
 * What the topology is made of besides its shape.
 *
 * @param settings bounds and thresholds
 * @param tagging marks articles with actors and topics
 * @param routedTopics which routed topics exist
 * @param ledger where every article's fate is counted
 */
public record EnrichParts(EnrichSettings settings, Tagging tagging, RoutedTopics routedTopics, EnrichLedger ledger) {
    static final Duration TICK = Duration.ofMillis(500);

    /** The routed topics, those that are missing counted. */
    RoutedTopics routes() {
        return id -> {
            boolean open = routedTopics.isOpen(id);
            if (!open) {
                ledger.unrouted();
            }
            return open;
        };
    }

    Intake intake() {
        return new Intake(
                new Versions(settings.windows().versions()),
                tagging,
                new Profiles(settings.caps().shards()),
                settings.windows().longest(),
                ledger::taken);
    }

    MeetingRules meeting() {
        return new MeetingRules(
                settings.windows().copies(),
                new StorySimilarity(
                        settings.storyThreshold(), settings.windows().stories()),
                settings.caps().key(),
                settings.caps().shards());
    }

    ResolveRules resolving() {
        return new ResolveRules(settings.patience(), TICK, settings.caps().neighbours());
    }
}

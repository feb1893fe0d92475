package io.wireroom.web.webhook;

import io.wireroom.schemas.record.Webhook;
import io.wireroom.schemas.record.WebhookFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook without its secret.
 *
 * @param pauseReason why it is paused, where it paused itself
 */
record WebhookJson(
        String id,
        String url,
        Filter filter,
        boolean paused,
        Optional<String> pauseReason,
        Instant createdAt,
        String createdBy) {

    /** Which articles it gets: those that fit every list that is not empty, by one of its values. */
    record Filter(
            Optional<List<String>> topics,
            Optional<List<String>> actors,
            Optional<List<String>> sources,
            Optional<List<String>> languages,
            Optional<List<String>> stories) {
        static final Filter EVERYTHING =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        private static Filter of(WebhookFilter filter) {
            return new Filter(
                    Optional.of(filter.getTopics()),
                    Optional.of(filter.getActors()),
                    Optional.of(filter.getSources()),
                    Optional.of(filter.getLanguages()),
                    Optional.of(filter.getStories()));
        }

        WebhookFilter record() {
            return WebhookFilter.newBuilder()
                    .setTopics(topics.orElse(List.of()))
                    .setActors(actors.orElse(List.of()))
                    .setSources(sources.orElse(List.of()))
                    .setLanguages(languages.orElse(List.of()))
                    .setStories(stories.orElse(List.of()))
                    .build();
        }
    }

    static WebhookJson of(Webhook webhook) {
        return new WebhookJson(
                webhook.getId(),
                webhook.getUrl(),
                Filter.of(webhook.getFilter()),
                webhook.getPaused(),
                webhook.getPauseReason(),
                webhook.getCreatedAt(),
                webhook.getCreatedBy());
    }
}

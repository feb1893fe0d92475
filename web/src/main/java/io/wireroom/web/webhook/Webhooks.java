package io.wireroom.web.webhook;

import io.wireroom.schemas.record.Webhook;

/** Other states of the same webhook. */
final class Webhooks {
    private Webhooks() {}

    static Webhook paused(Webhook webhook, String reason) {
        return Webhook.newBuilder(webhook)
                .setPaused(true)
                .setPauseReason(reason)
                .build();
    }

    static Webhook resumed(Webhook webhook) {
        return Webhook.newBuilder(webhook).setPaused(false).setPauseReason(null).build();
    }
}

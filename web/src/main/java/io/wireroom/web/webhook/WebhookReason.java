package io.wireroom.web.webhook;

/**
 * Why a delivery was given up. These rejections bear the stage {@code SINK}: a webhook is one more place into which
 * enriched articles are written, and readers of older releases know no other word for it.
 */
enum WebhookReason {
    /** The receiver did not take it in as many attempts as the settings allow. */
    WEBHOOK_UNDELIVERED
}

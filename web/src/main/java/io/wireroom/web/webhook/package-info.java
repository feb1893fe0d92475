/** Webhooks: enriched articles as signed requests to their receivers, at least once, with retries and dead letters. */
@NullMarked
package io.wireroom.web.webhook;

import org.jspecify.annotations.NullMarked;

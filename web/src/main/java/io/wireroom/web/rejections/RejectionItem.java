package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * A rejection as it is listed.
 *
 * @param stage where it was rejected
 * @param message what happened, in words
 * @param subject what it was about: a URL, an article's id, a feed
 * @param topic from which the record came, with partition, offset and key
 * @param bytes of the payload that was kept
 * @param truncated whether the payload was cut
 * @param attempt 1 when the record failed for the first time
 * @param retried whether it was sent again by this service, or has been rejected again since
 * @param obstacle why it cannot be sent again; absent when it can
 */
public record RejectionItem(
        String id,
        Instant rejectedAt,
        Stage stage,
        String reason,
        String message,
        Optional<String> subject,
        Optional<String> topic,
        Optional<Integer> partition,
        Optional<Long> offset,
        Optional<String> key,
        Optional<String> contentType,
        int bytes,
        boolean truncated,
        int attempt,
        boolean retried,
        Optional<String> obstacle) {}

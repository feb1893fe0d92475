package io.wireroom.sink.bulk;

import java.time.Duration;

/**
 * When a batch is sent and how much may wait.
 *
 * @param actions documents in one request, at most
 * @param bytes bytes of one request, about; a larger document goes alone
 * @param age how long the first document of a batch waits for company
 * @param backlogActions documents waiting or under way from which on no more should be offered
 * @param backlogBytes bytes of these
 */
public record BulkLimits(int actions, long bytes, Duration age, int backlogActions, long backlogBytes) {
    public BulkLimits {
        if (actions < 1 || bytes < 1 || age.isNegative() || backlogActions < actions || backlogBytes < bytes) {
            throw new IllegalArgumentException("the backlog must hold at least one batch, and a batch one document");
        }
    }
}

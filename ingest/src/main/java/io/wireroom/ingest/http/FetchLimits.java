package io.wireroom.ingest.http;

import io.wireroom.runtime.config.DataSize;
import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param bytes of the body after decompression
 * @param time from the first name look-up to the last byte, over all redirects
 * @param redirects followed before giving up; 0 follows none
 */
public record FetchLimits(DataSize bytes, Duration time, int redirects) {
    public FetchLimits {
        if (bytes.bytes() >= Integer.MAX_VALUE || time.isNegative() || time.isZero() || redirects < 0) {
            throw new IllegalArgumentException("limits out of range: " + bytes + ", " + time + ", " + redirects);
        }
    }
}

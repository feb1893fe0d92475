package io.wireroom.ingest.extract.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a byte order mark: markup is ASCII, so every other byte of its start is zero. */
final class Wide {
    private static final int LOOKED_AT = 64;
    private static final double LEAST = 0.9;

    private Wide() {}

    static Optional<Charset> charset(byte[] page) {
        int pairs = Math.min(page.length, LOOKED_AT) / 2;
        if (pairs < 2) {
            return Optional.empty();
        }
        int big = zeros(page, 0, pairs);
        int little = zeros(page, 1, pairs);
        if (Math.min(big, little) > 0 || Math.max(big, little) < LEAST * pairs) {
            return Optional.empty();
        }
        return Optional.of(big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static int zeros(byte[] page, int from, int pairs) {
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            zeros += page[2 * i + from] == 0 ? 1 : 0;
        }
        return zeros;
    }
}

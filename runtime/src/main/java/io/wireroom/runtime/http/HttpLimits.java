package io.wireroom.runtime.http;

import java.time.Duration;

/**
 * What a server takes from its clients.
 *
 * @param bodyBytes largest body of a request; a larger one is answered by 413
 * @param idle how long a connection may do nothing, and a client may take nothing of what it is sent
 * @param bodyBytesPerSecond slowest pace at which a body may come in, from its first second on; 0 for any
 * @param connections connections at once; further ones wait
 */
public record HttpLimits(int bodyBytes, Duration idle, int bodyBytesPerSecond, int connections) {
    /** Bodies up to 1 MiB, idle connections for 30 s, at least 128 bytes a second, 4,096 connections. */
    public static final HttpLimits DEFAULTS = new HttpLimits(1 << 20, Duration.ofSeconds(30), 128, 4_096);

    public HttpLimits {
        if (bodyBytes < 1 || idle.isNegative() || idle.isZero() || bodyBytesPerSecond < 0 || connections < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    public HttpLimits withBodyBytes(int bytes) {
        return new HttpLimits(bytes, idle, bodyBytesPerSecond, connections);
    }

    public HttpLimits withIdle(Duration longest) {
        return new HttpLimits(bodyBytes, longest, bodyBytesPerSecond, connections);
    }
}

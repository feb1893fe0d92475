package io.wireroom.runtime.service;

/**
 * How a role is.
 *
 * @param state whether it works
 * @param reason one sentence for an operator; empty when all is well
 */
public record Health(State state, String reason) {
    /** States of a role, from good to bad. */
    public enum State {
        /** Assigned, reachable, working. */
        READY,
        /** Not yet working, or waiting for something that will heal. */
        WAITING,
        /** Works, but not fully: something it needs is away. */
        DEGRADED,
        /** Will not work again without help; the process should be restarted. */
        FAILED
    }

    public static Health ready() {
        return new Health(State.READY, "");
    }

    public static Health waiting(String reason) {
        return new Health(State.WAITING, reason);
    }

    public static Health degraded(String reason) {
        return new Health(State.DEGRADED, reason);
    }

    public static Health failed(String reason) {
        return new Health(State.FAILED, reason);
    }
}

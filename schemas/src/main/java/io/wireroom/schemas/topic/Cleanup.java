package io.wireroom.schemas.topic;

/** What the broker does with old records of a topic. */
public enum Cleanup {
    /** Keeps the last record of each key for good. */
    COMPACT("compact"),
    /** Drops records once they are older than the topic's retention. */
    DELETE("delete");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** The broker's name for it, as in {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }
}

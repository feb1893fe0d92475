package io.wireroom.schemas.topic;

/** What the broker does with old records of a topic. */
public enum Cleanup {
    /** Keeps the last record of each key for good. */
    COMPACT("compact"),
    /** Drops records once they are older than the topic's retention. */
    DELETE("delete"),
    /**
     * Keeps records, however old, until those who read them have them deleted (KIP-107). For topics between steps of one
     * application: their records bear the time of what caused them, so that a retention would drop unread ones once the
     * application is behind by as much.
     */
    READ("delete");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** The broker's name for it, as in {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }
}

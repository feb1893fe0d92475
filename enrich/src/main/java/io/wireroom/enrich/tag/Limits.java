package io.wireroom.enrich.tag;

/** Bounds on what is told of one article. */
final class Limits {
    /** Mentions of an actor and pieces of evidence of a topic. */
    static final int SPANS = 100;
    /** Names outside the taxonomy. */
    static final int CANDIDATES = 60;

    /** Roles of an actor. */
    static final int ROLES = 10;

    private Limits() {}
}

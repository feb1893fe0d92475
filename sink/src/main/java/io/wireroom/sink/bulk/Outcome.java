package io.wireroom.sink.bulk;

/** The final fate of a document. */
public enum Outcome {
    /** Written for the first time. */
    CREATED,
    /** Written over an older one. */
    UPDATED,
    /** A newer one was already there. */
    SUPERSEDED,
    /** Taken away, or not there. */
    DELETED,
    /** Will never be taken as it is. */
    REJECTED
}

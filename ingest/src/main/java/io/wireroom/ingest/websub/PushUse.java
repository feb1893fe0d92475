package io.wireroom.ingest.websub;

/** What the owner of a feed made of something that a hub told. */
public enum PushUse {
    /** A document, compared with what was known. */
    READ,
    /** A document that could not be read. */
    UNREADABLE,
    /** A lease or a denial, noted. */
    NOTED,
    /** From a hub that the feed has left, or about a topic that it has left. */
    SUPERSEDED,
    /** About a feed that is not followed any more. */
    NOT_FOLLOWED
}

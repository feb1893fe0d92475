package io.wireroom.cli.demo.content;

/** What is wrong with an article's entry in the feed. */
public enum EntryFlaw {
    /** Nothing. */
    NONE,
    /** Its date cannot be read. */
    NONSENSE_DATE,
    /** It has no link. */
    NO_LINK
}

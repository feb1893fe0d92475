package io.wireroom.ingest.boilerplate;

/** What is known to be repeated by a source. */
@FunctionalInterface
public interface Boilerplate {
    /** Nothing is known of the source. */
    Boilerplate NONE = block -> false;

    /** Whether several pages of the source held this block of text lately. */
    boolean isRepeated(String block);
}

package io.wireroom.enrich.route;

/** Told of stories that have changed and are still to be emitted. */
public interface StoryWatch {
    /** So many more stories, or fewer, wait to be emitted. */
    void waiting(int more);

    /** A revision of a story was emitted. */
    void told();
}

package io.wireroom.enrich.intake;

/** Told what became of each article that was to be tagged anew. */
@FunctionalInterface
public interface ReplayWatch {
    /** What becomes of an article that is to be tagged anew. */
    enum Fate {
        /** It is still kept, and emitted with new tags. */
        KEPT,
        /** Its window is over; it is emitted with new tags as it was handed in. */
        PAST,
        /** Its tags and their taxonomy are the same as before: nothing follows. */
        SAME
    }

    void replayed(Fate fate);
}

package io.wireroom.enrich.intake;

/** Told what became of each article that came in. */
@FunctionalInterface
public interface IntakeWatch {
    /** What becomes of an article at the intake. */
    enum Fate {
        /** The first text under its id. */
        NEW,
        /** Another text under a known id. */
        CHANGED,
        /** The text already known: nothing follows. */
        UNCHANGED
    }

    void taken(Fate fate);
}

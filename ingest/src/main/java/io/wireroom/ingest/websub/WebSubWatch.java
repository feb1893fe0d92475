package io.wireroom.ingest.websub;

/** Is told what hubs and we do, to count it. Called by several threads. */
public interface WebSubWatch {
    /** Tells nobody. */
    WebSubWatch NONE = new WebSubWatch() {
        @Override
        public void called(PushOutcome outcome) {}

        @Override
        public void taken(PushUse use) {}

        @Override
        public void asked(String outcome) {}
    };

    /** A hub called. */
    void called(PushOutcome outcome);

    /** The owner of a feed has seen what a hub told. */
    void taken(PushUse use);

    /**
     * A hub was asked for a lease.
     *
     * @param outcome {@code TAKEN}, or the problem
     */
    void asked(String outcome);
}

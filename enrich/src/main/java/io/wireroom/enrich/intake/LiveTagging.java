package io.wireroom.enrich.intake;

import java.util.Set;

/** Tags by a taxonomy that changes while it runs. Thread-safe. */
public interface LiveTagging extends Tagging, AutoCloseable {
    /** Begins to read the taxonomy. */
    void start();

    /** True once the taxonomy as it stood at the start has been read. */
    boolean isReady();

    /** Ids of the topics of the taxonomy at this moment. */
    Set<String> topicIds();

    @Override
    void close();

    /** A tagging that never changes and whose topics are known. */
    static LiveTagging fixed(Tagging tagging, Set<String> topicIds) {
        return new LiveTagging() {
            @Override
            public void start() {}

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public Set<String> topicIds() {
                return topicIds;
            }

            @Override
            public Tagged tag(io.wireroom.schemas.record.Article article) {
                return tagging.tag(article);
            }

            @Override
            public void close() {}
        };
    }
}

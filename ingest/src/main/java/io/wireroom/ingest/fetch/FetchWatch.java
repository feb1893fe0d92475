package io.wireroom.ingest.fetch;

import io.wireroom.schemas.record.Article;

/** Is told what becomes of the discoveries, to count it. Called by the fetch loop's thread. */
public interface FetchWatch {
    /** Tells nobody. */
    FetchWatch NONE = new FetchWatch() {
        @Override
        public void published(Article article) {}

        @Override
        public void rejected(String reason) {}

        @Override
        public void retried(String reason) {}

        @Override
        public void cleaned(int blocks) {}
    };

    /** An article stands in its topic. */
    void published(Article article);

    /** A rejection stands in its topic. */
    void rejected(String reason);

    /** A page will be tried again. */
    void retried(String reason);

    /** So many blocks that its source repeats were taken off an article. */
    void cleaned(int blocks);
}

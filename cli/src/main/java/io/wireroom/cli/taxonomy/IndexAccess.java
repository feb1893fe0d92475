package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.sink.index.ArticleIndex;
import java.io.IOException;

/** The indexed articles of the configured Elasticsearch or, where none is, of the wireroom that runs on this machine. */
final class IndexAccess {
    private IndexAccess() {}

    /** What is done with the index. */
    interface Work<T> {
        T in(ArticleIndex index) throws IOException;
    }

    /**
     * Does something with the index.
     *
     * @throws CommandFailure when Elasticsearch does not answer or refuses
     */
    static <T> T with(Invocation invocation, Work<T> work) {
        ElasticsearchSettings settings =
                ElasticsearchSettings.from(LocalServices.of(invocation).configure(invocation.configuration()));
        try (ArticleIndex index = ArticleIndex.open(settings)) {
            return work.in(index);
        } catch (IOException e) {
            throw CommandFailure.unreachable(String.valueOf(e.getMessage()));
        }
    }
}

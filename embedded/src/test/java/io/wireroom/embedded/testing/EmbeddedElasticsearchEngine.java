package io.wireroom.embedded.testing;

import io.wireroom.embedded.search.EmbeddedElasticsearch;
import io.wireroom.embedded.search.SearchOptions;
import org.jspecify.annotations.Nullable;

/** An Elasticsearch node in a child JVM. */
final class EmbeddedElasticsearchEngine implements Engine {

    private final ScratchFolder folder = ScratchFolder.create("elasticsearch");
    private int port;
    private @Nullable EmbeddedElasticsearch node;

    @Override
    public void start() {
        if (node == null) {
            node = EmbeddedElasticsearch.start(
                    SearchOptions.in(folder.path()).onPort(port).withWarmup(SearchOptions.Warmup.QUICK));
            port = node.port();
        }
    }

    @Override
    public void stop() {
        if (node != null) {
            node.close();
            node = null;
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
        folder.delete();
    }
}

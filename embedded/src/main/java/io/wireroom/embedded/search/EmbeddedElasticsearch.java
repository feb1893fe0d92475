package io.wireroom.embedded.search;

import io.wireroom.embedded.machine.DataFolder;
import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.embedded.machine.Memory;
import io.wireroom.embedded.machine.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Elasticsearch node in a child JVM. Acknowledged documents survive {@link #close()}, the end of the process
 * and {@code kill -9} of either process: a new node on the same folder goes on with them.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);
    private static final String NAME = "Elasticsearch";
    /** What the process takes besides its heap: classes, compiled code, threads, buffers. */
    private static final int BESIDES_HEAP_MEBIBYTES = 256;

    private final NodeProcess process;
    private final DataFolder folder;
    private final URI uri;

    private EmbeddedElasticsearch(NodeProcess process, DataFolder folder, URI uri) {
        this.process = process;
        this.folder = folder;
        this.uri = uri;
    }

    /**
     * Starts a node and returns when it answers requests, which takes some ten seconds.
     *
     * @throws EmbeddedServerException when memory, the folder, the port or the jars cannot be had, or the node does not
     *     start
     */
    public static EmbeddedElasticsearch start(SearchOptions options) {
        NodeHome home = NodeHome.find();
        Memory.ofThisMachine().require(options.heapMebibytes() + BESIDES_HEAP_MEBIBYTES, NAME);
        DataFolder folder = DataFolder.take(options.folder());
        try {
            return start(options, home, folder);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException(Reason.START_FAILED, "The start of Elasticsearch was interrupted.", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where clients connect. */
    public URI uri() {
        return uri;
    }

    public int port() {
        return uri.getPort();
    }

    /** Process id of the child. */
    public long pid() {
        return process.pid();
    }

    /** Whether the child still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the node in good order, returns when its process has ended, and gives its folder back. */
    @Override
    public void close() {
        process.close();
        folder.close();
    }

    private static EmbeddedElasticsearch start(SearchOptions options, NodeHome home, DataFolder folder)
            throws InterruptedException {
        Predecessor predecessor = new Predecessor(folder.path());
        predecessor.awaitEnd();
        if (options.port() != 0) {
            Ports.requireFree(options.port(), NAME);
        }
        NodeFolders folders = NodeFolders.in(folder);
        folders.prepare(options.port());
        NodeProcess process = NodeProcess.launch(new NodeCommand(home, folders, options));
        predecessor.become(process.pid());
        try {
            URI uri = awaitReady(process, folders, options.readyWithin());
            LOG.info("Elasticsearch listens on {}, data in {}, process {}", uri, folder.path(), process.pid());
            return new EmbeddedElasticsearch(process, folder, uri);
        } catch (RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    private static URI awaitReady(NodeProcess process, NodeFolders folders, Duration limit)
            throws InterruptedException {
        process.awaitStarted(limit);
        try {
            URI uri = address(folders.portsFile());
            HttpRequest health = HttpRequest.newBuilder(
                            uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=" + limit.toSeconds() + "s"))
                    .timeout(limit)
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(health, BodyHandlers.discarding())
                    .statusCode();
            if (status == 200) {
                return uri;
            }
            throw process.failed("started, but its health answers " + status);
        } catch (IOException e) {
            throw process.failed("started, but does not answer (" + e.getMessage() + ")");
        }
    }

    private static URI address(Path portsFile) throws IOException {
        return Files.readAllLines(portsFile).stream()
                .filter(line -> line.startsWith(Ports.LOOPBACK + ":"))
                .map(line -> URI.create("http://" + line))
                .findFirst()
                .orElseThrow(() -> new IOException("no address in " + portsFile));
    }
}

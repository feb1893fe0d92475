package io.wireroom.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running HTTP/1.1 server with one handler, within {@link HttpLimits}. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private final Server server;
    private final URI uri;

    private HttpServer(Server server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /** Starts a server with the default limits. */
    public static HttpServer start(InetSocketAddress address, HttpHandler handler) {
        return start(address, handler, HttpLimits.DEFAULTS);
    }

    /**
     * Starts a server.
     *
     * @param address where it listens; port 0 for any free one
     * @throws PortTakenException when another process listens there
     * @throws UncheckedIOException when it cannot listen for another reason
     */
    public static HttpServer start(InetSocketAddress address, HttpHandler handler, HttpLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(32, 4);
        threads.setName("http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setHandler(new MinimumDataRateHandler(
                new JettyAdapter(handler, limits.bodyBytes()), limits.bodyBytesPerSecond(), 0));
        start(server, address);
        return new HttpServer(server, URI.create("http://" + host(address) + ":" + connector.getLocalPort()));
    }

    /** Where it listens, without a path. */
    public URI uri() {
        return uri;
    }

    public int port() {
        return uri.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    private static void start(Server server, InetSocketAddress address) {
        try {
            server.start();
        } catch (BindException e) {
            throw new PortTakenException(address, e);
        } catch (IOException e) {
            throw e.getCause() instanceof BindException
                    ? new PortTakenException(address, e)
                    : new UncheckedIOException("cannot listen on " + address, e);
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not start on " + address, e);
        }
    }

    private static String host(InetSocketAddress address) {
        String host = address.getHostString();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}

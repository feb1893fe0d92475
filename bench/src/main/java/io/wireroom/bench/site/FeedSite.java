package io.wireroom.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An HTTP/1.1 server on one thread: keep-alive, GET only, each answer after the site's latency. Its requests are answered
 * in the order in which they came, so a queue is all the timer it needs.
 */
public final class FeedSite implements AutoCloseable {
    /** Name of the thread, to tell its processor time from that of the reader. */
    public static final String THREAD = "bench-site";

    private static final int BACKLOG = 4_096;

    private final Feeds feeds;
    private final long latencyNanos;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Deque<Due> due = new ArrayDeque<>();
    private final Map<String, Integer> underway = new HashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong mostAtOnce = new AtomicLong();
    private volatile boolean stopping;

    private record Due(long atNanos, Connection connection, String host, Answer answer) {}

    public FeedSite(Shape shape) {
        this.feeds = new Feeds(shape);
        this.latencyNanos = shape.latency().toNanos();
        try {
            selector = Selector.open();
            listener = ServerSocketChannel.open();
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::run, THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    /** Addresses of all feeds. */
    public List<String> urls() {
        return feeds.urls(port());
    }

    /** From now on so large a share of the feeds changes, 0 to 1. */
    public void changing(double share) {
        feeds.share(share);
    }

    /** Requests so far. */
    public long requests() {
        return requests.get();
    }

    /** Bytes sent so far, headers included. */
    public long bytes() {
        return bytes.get();
    }

    /** Most requests that one host ever had at a time. */
    public long mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        stopping = true;
        selector.wakeup();
    }

    private int port() {
        return listener.socket().getLocalPort();
    }

    private void run() {
        try (selector;
                listener) {
            while (!stopping) {
                selector.select(this::ready, patience());
                answerDue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long patience() {
        Due next = due.peek();
        if (next == null) {
            return 0;
        }
        long left = next.atNanos() - System.nanoTime();
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else if (key.attachment() instanceof Connection connection) {
                connection.ready(key, (host, path, etag) -> taken(connection, host, path, etag));
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = listener.accept();
        while (channel != null) {
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(channel, key));
            channel = listener.accept();
        }
    }

    private void taken(Connection connection, String host, String path, String etag) {
        requests.incrementAndGet();
        int now = underway.merge(host, 1, Integer::sum);
        if (now > mostAtOnce.get()) {
            mostAtOnce.set(now);
        }
        due.add(new Due(System.nanoTime() + latencyNanos, connection, host, feeds.answer(path, etag, port())));
    }

    private void answerDue() {
        while (!due.isEmpty() && due.peek().atNanos() <= System.nanoTime()) {
            Due next = due.remove();
            underway.merge(next.host(), -1, Integer::sum);
            bytes.addAndGet((long) next.answer().head().length + next.answer().body().length);
            next.connection().send(next.answer());
        }
    }
}

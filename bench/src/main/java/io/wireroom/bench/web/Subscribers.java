package io.wireroom.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Connections that read server-sent events, all by one thread, so that they cost the machine little beside the server. Some
 * never read at all.
 */
final class Subscribers implements AutoCloseable {
    private static final byte[] ARTICLE = "event: article\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ENRICHED = "\"enrichedAt\":\"";
    private static final int READ_BYTES = 256 * 1024;
    /** Of so many subscribers one takes the delay of its events; all count them. */
    private static final int SAMPLED = 25;

    private final Selector selector;
    private final List<SocketChannel> stuck = new ArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong eventsOfFirst = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::read, "bench-subscribers");
    private volatile boolean reading = true;
    private int opened;

    private Subscribers() throws IOException {
        this.selector = Selector.open();
    }

    /** What is known of one connection between two reads. */
    private static final class Reading {
        private final boolean first;
        private final boolean sampled;
        private final StringBuilder text = new StringBuilder();
        private int matched;

        private Reading(int number) {
            this.first = number == 0;
            this.sampled = number % SAMPLED == 0;
        }
    }

    static Subscribers start() {
        try {
            Subscribers subscribers = new Subscribers();
            subscribers.thread.setDaemon(true);
            return subscribers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subscribes to everything or, where a topic is named, to that. */
    void open(URI server, String topic) {
        try {
            SocketChannel channel = connect(server, topic);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Reading(opened++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subscribes to everything and never reads. */
    void openStuck(URI server) {
        try {
            stuck.add(connect(server, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to read. */
    void begin() {
        thread.start();
    }

    long events() {
        return events.get();
    }

    /** Events of the connection that was opened first. */
    long eventsOfFirst() {
        return eventsOfFirst.get();
    }

    /** Milliseconds from enrichment to receipt, sorted; forgets them. */
    long[] takeDelays() {
        List<Long> taken = new ArrayList<>();
        for (Long delay = delays.poll(); delay != null; delay = delays.poll()) {
            taken.add(delay);
        }
        long[] sorted = taken.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void close() {
        reading = false;
        selector.wakeup();
        try {
            thread.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            for (SocketChannel channel : stuck) {
                channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SocketChannel connect(URI server, String topic) throws IOException {
        String query = topic.isEmpty() ? "" : "?topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        String request = "GET /api/events" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);
        while (reading) {
            try {
                selector.select(200);
                for (SelectionKey key : selector.selectedKeys()) {
                    read((SocketChannel) key.channel(), (Reading) key.attachment(), buffer);
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new UncheckedIOException("a subscriber was cut off", e);
            }
        }
    }

    private void read(SocketChannel channel, Reading reading, ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("the server ended a subscription");
        }
        buffer.flip();
        for (int i = 0; i < buffer.limit(); i++) {
            byte one = buffer.get(i);
            reading.matched = one == ARTICLE[reading.matched] ? reading.matched + 1 : one == ARTICLE[0] ? 1 : 0;
            if (reading.matched == ARTICLE.length) {
                events.incrementAndGet();
                eventsOfFirst.addAndGet(reading.first ? 1 : 0);
                reading.matched = 0;
            }
        }
        if (reading.sampled) {
            sample(reading, StandardCharsets.ISO_8859_1.decode(buffer));
        }
    }

    private void sample(Reading reading, CharSequence more) {
        reading.text.append(more);
        long now = System.currentTimeMillis();
        int at = reading.text.indexOf(ENRICHED);
        while (at >= 0) {
            int end = reading.text.indexOf("\"", at + ENRICHED.length());
            if (end < 0) {
                break;
            }
            Instant enriched = Instant.parse(reading.text.substring(at + ENRICHED.length(), end));
            delays.add(now - enriched.toEpochMilli());
            reading.text.delete(0, end);
            at = reading.text.indexOf(ENRICHED);
        }
        if (at < 0 && reading.text.length() > ENRICHED.length()) {
            reading.text.delete(0, reading.text.length() - ENRICHED.length());
        }
    }
}

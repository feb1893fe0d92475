package io.wireroom.bench.ingest;

import io.wireroom.bench.measure.Cpu;
import io.wireroom.bench.site.FeedSite;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.feed.WrittenEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What is beneath the poller, without it: the same requests by a bare client, the same documents by a parser alone. */
final class RawLimits {
    private static final int DOCUMENTS = 300;

    private final FeedSite site;
    private final List<String> urls;
    private final OkHttpClient client;
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    RawLimits(FeedSite site) throws IOException {
        this.site = site;
        this.urls = site.urls();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        this.client = new OkHttpClient.Builder()
                .dns(host -> List.of(loopback))
                .connectionPool(new ConnectionPool(2_048, 30, TimeUnit.SECONDS))
                .build();
    }

    /** Polls all feeds over and over without a look at what they say, as many at a time as the poller. */
    void requests(int workers, Duration length) {
        LongAdder answers = new LongAdder();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        long bytes = site.bytes();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(
                    () -> {
                        while (System.nanoTime() < end) {
                            get(urls.get(Math.floorMod(next.getAndIncrement(), urls.size())));
                            answers.increment();
                        }
                    },
                    "bench-client-" + i);
            thread.start();
            threads.add(thread);
        }
        Cpu before = Cpu.now();
        threads.forEach(RawLimits::join);
        Cpu after = Cpu.now();
        double seconds = (System.nanoTime() - start) / 1e9;
        long process = after.processNanos() - before.processNanos();
        System.out.printf(
                "%nbare OkHttp client, %d threads, the same requests: %,.0f/s, %.1f MB/s, %.3f ms of processor each, site"
                        + " included%n",
                workers,
                answers.sum() / seconds,
                (site.bytes() - bytes) / 1e6 / seconds,
                process / 1e6 / Math.max(1, answers.sum()));
    }

    /**
     * Reads documents of the site with a parser and nothing else.
     *
     * @param fresh entries of a document that are read in full, as those that a feed's memory does not know
     * @return milliseconds of processor a document
     */
    double parsing(int fresh, Duration length) {
        List<byte[]> documents =
                urls.stream().limit(DOCUMENTS).map(this::document).toList();
        double bytes =
                documents.stream().mapToInt(body -> body.length).average().orElse(0);
        double stream = millis(documents, length, RawLimits::streamed);
        FeedReader reader = new FeedReader(InstantSource.system());
        double seen = millis(documents, length, body -> read(reader, body, 0));
        double read = millis(documents, length, body -> read(reader, body, fresh));
        double all = millis(documents, length, body -> read(reader, body, Integer.MAX_VALUE));
        System.out.printf(
                "documents of %,.0f bytes, ms of processor each: the JDK's XML stream alone %.3f%n", bytes, stream);
        System.out.printf(
                "our feed reader: all entries seen %.3f, and %d of them read %.3f, and all of them read %.3f%n",
                seen, fresh, read, all);
        return read;
    }

    void close() {
        client.connectionPool().evictAll();
    }

    private static double millis(List<byte[]> documents, Duration length, Consumer<byte[]> parser) {
        repeat(documents, length, parser); // until the compiler is through
        long before = threadNanos();
        long count = repeat(documents, length, parser);
        return (threadNanos() - before) / 1e6 / count;
    }

    private static long repeat(List<byte[]> documents, Duration length, Consumer<byte[]> parser) {
        long end = System.nanoTime() + length.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            documents.forEach(parser);
            count += documents.size();
        }
        return count;
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void streamed(byte[] body) {
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(FeedReader reader, byte[] body, int entries) {
        FeedResult result =
                reader.read(body, Optional.empty(), URI.create("http://news.localhost/feed"), FeedLimits.DEFAULT);
        if (result.feed().isEmpty()) {
            throw new IllegalStateException(result.detail());
        }
        result.feed().get().written().stream().limit(entries).forEach(WrittenEntry::read);
    }

    private byte[] document(String url) {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.body().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void get(String url) {
        Request request = new Request.Builder()
                .url(url)
                .header("If-None-Match", etags.getOrDefault(url, ""))
                .build();
        try (Response response = client.newCall(request).execute()) {
            String etag = response.header("ETag");
            response.body().bytes();
            if (etag != null) {
                etags.put(url, etag);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.wireroom.web.live;

import io.wireroom.runtime.http.HttpStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * One connection that gets events. It pulls from the ring at its own pace, so that a slow one holds nothing in memory and
 * nobody else up; when the ring has gone on without it, it catches up from Kafka. All its work is done by one thread at a
 * time.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class LiveSubscriber {
    private static final int MOST_EVENTS = 256;
    private static final int MOST_BYTES = 64 * 1024;
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LIVE = event("live");
    private static final byte[] AWAY = event("away");
    private static final byte[] BACK = event("back");

    private final HttpStream stream;
    private final LiveFilter filter;
    private final LiveRing ring;
    private final CatchUp catchUp;
    private final BooleanSupplier following;
    private final Executor executor;
    private final IntConsumer sent;
    private final AtomicInteger calls = new AtomicInteger();

    private final Supplier<Position> start;

    private volatile boolean heartbeat;
    private boolean begun;
    private Position position = Position.start(0);
    private long cursor;
    private boolean live;
    private boolean saidAway;

    /**
     * @param following false while nothing can come, because Kafka cannot be read
     * @param start where it begins, asked for when the ring has begun
     * @param executor runs its work
     * @param sent told how many events were written
     */
    LiveSubscriber(
            HttpStream stream,
            LiveFilter filter,
            LiveRing ring,
            CatchUp catchUp,
            BooleanSupplier following,
            Supplier<Position> start,
            Executor executor,
            IntConsumer sent) {
        this.stream = stream;
        this.filter = filter;
        this.ring = ring;
        this.catchUp = catchUp;
        this.following = following;
        this.start = start;
        this.executor = executor;
        this.sent = sent;
    }

    boolean isOpen() {
        return stream.isOpen();
    }

    /** Something has come; it looks what. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    /** Says that the connection lives and how far the subscriber is, even where nothing is for it. */
    void beat() {
        heartbeat = true;
        wake();
    }

    void close() {
        stream.close();
    }

    private void work() {
        int seen = calls.get();
        if (!stream.isOpen()) {
            return;
        }
        if (!begun && ring.hasBegun()) {
            begun = true;
            position = start.get();
            cursor = ring.oldest();
        }
        if (cursor < ring.oldest() || !position.covers(ring.base())) {
            if (!position.covers(ring.base())) {
                catchUp.run(this::caughtUp, position, ring.base(), filter, stream);
                return;
            }
            cursor = ring.oldest();
        }
        Batch batch = new Batch();
        fill(batch);
        if (batch.isEmpty()) {
            rest(seen);
        } else {
            sent.accept(batch.articles());
            then(stream.write(batch.bytes()));
        }
    }

    private void fill(Batch batch) {
        List<LiveEvent> events = ring.from(cursor, MOST_EVENTS);
        for (LiveEvent event : events) {
            if (batch.size() > MOST_BYTES) {
                return;
            }
            cursor = event.sequence() + 1;
            boolean isNew = event.offset() >= position.at(event.partition());
            position = position.later(event.after());
            if (isNew && filter.accepts(event.article())) {
                add(batch, event);
                heartbeat = false;
            }
        }
        if (events.isEmpty() && begun && !live) {
            live = true;
            add(batch, LIVE);
        } else if (batch.isEmpty()) {
            fillWithoutArticles(batch);
        }
    }

    private void fillWithoutArticles(Batch batch) {
        boolean sayBeat = heartbeat;
        heartbeat = false;
        if (saidAway == following.getAsBoolean()) {
            saidAway = !saidAway;
            add(batch, saidAway ? AWAY : BACK);
        } else if (sayBeat) {
            add(batch, ALIVE);
        }
    }

    /** Nearly all are as far as the ring was, and share the line with its position. */
    private void add(Batch batch, LiveEvent event) {
        byte[] idLine = position.equals(event.after()) ? event.idLine() : LiveEvent.idLine(position);
        batch.addArticle(idLine, event.article().event());
    }

    /** With the id of where it is, once that is known. */
    private void add(Batch batch, byte[] notice) {
        if (begun) {
            batch.add(LiveEvent.idLine(position));
        }
        batch.add(notice);
    }

    /** Waits for the next call, or goes on where one came meanwhile or more is there. */
    private void rest(int seen) {
        if (cursor < ring.next()) {
            executor.execute(this::work);
        } else if (calls.addAndGet(-seen) > 0) {
            executor.execute(this::work);
        }
    }

    private void then(CompletionStage<Void> written) {
        var unused = written.whenComplete((done, failure) -> {
            if (failure == null) {
                executor.execute(this::work);
            } else {
                stream.close();
            }
        });
    }

    private void caughtUp(Position reached) {
        position = position.max(reached);
        cursor = ring.oldest();
        executor.execute(this::work);
    }

    private static byte[] event(String name) {
        return ("event: " + name + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Events in one piece of the answer. */
    static final class Batch {
        private final List<byte[]> pieces = new ArrayList<>();
        private int size;
        private int articles;

        void addArticle(byte[] idLine, byte[] event) {
            articles++;
            add(idLine);
            add(event);
        }

        void add(byte[] piece) {
            pieces.add(piece);
            size += piece.length;
        }

        boolean isEmpty() {
            return pieces.isEmpty();
        }

        int articles() {
            return articles;
        }

        int size() {
            return size;
        }

        void clear() {
            pieces.clear();
            size = 0;
            articles = 0;
        }

        ByteBuffer bytes() {
            ByteBuffer all = ByteBuffer.allocate(size);
            pieces.forEach(all::put);
            return all.flip();
        }
    }
}

package io.wireroom.web.live;

import io.wireroom.runtime.http.HttpStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

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

    private final HttpStream stream;
    private final LiveFilter filter;
    private final LiveRing ring;
    private final CatchUp catchUp;
    private final Executor executor;
    private final IntConsumer sent;
    private final AtomicInteger calls = new AtomicInteger();

    private volatile boolean heartbeat;
    private Position position;
    private long cursor;
    private boolean live;

    /**
     * @param start where it begins
     * @param executor runs its work
     * @param sent told how many events were written
     */
    LiveSubscriber(
            HttpStream stream,
            LiveFilter filter,
            LiveRing ring,
            CatchUp catchUp,
            Position start,
            Executor executor,
            IntConsumer sent) {
        this.stream = stream;
        this.filter = filter;
        this.ring = ring;
        this.catchUp = catchUp;
        this.position = start;
        this.cursor = ring.oldest();
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
            sent.accept(batch.events());
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
            position = position.covers(event.after()) ? position : position.max(event.after());
            if (isNew && filter.accepts(event.article())) {
                batch.add(position, event.article().event());
                heartbeat = false;
            }
        }
        if (events.isEmpty() && !live) {
            live = true;
            batch.add(position, "event: live\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
        } else if (batch.isEmpty() && heartbeat) {
            heartbeat = false;
            batch.add(position, ALIVE);
        }
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

    /** Events in one piece of the answer. */
    static final class Batch {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int events;

        void add(Position id, byte[] event) {
            events++;
            bytes.writeBytes(("id: " + id + "\n").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(event);
        }

        boolean isEmpty() {
            return bytes.size() == 0;
        }

        int events() {
            return events;
        }

        int size() {
            return bytes.size();
        }

        void clear() {
            bytes.reset();
            events = 0;
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes.toByteArray());
        }
    }
}

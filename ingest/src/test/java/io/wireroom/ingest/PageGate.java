package io.wireroom.ingest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many pages through and holds the others until it is opened: what is killed meanwhile is in the middle. */
final class PageGate {
    private static final long MOST_SECONDS = 60;

    private final AtomicInteger free;
    private final CountDownLatch open = new CountDownLatch(1);

    PageGate(int free) {
        this.free = new AtomicInteger(free);
    }

    /** A gate that holds nothing. */
    static PageGate wide() {
        return new PageGate(Integer.MAX_VALUE);
    }

    void open() {
        open.countDown();
    }

    /** Returns when the caller's page may be answered. */
    void pass() {
        if (free.getAndDecrement() > 0) {
            return;
        }
        try {
            open.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

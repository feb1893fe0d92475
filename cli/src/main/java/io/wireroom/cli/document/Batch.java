package io.wireroom.cli.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.document.BatchList.Item;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works through many documents on all processors and prints a JSON line for each, in their order; on stderr how far it is,
 * every two seconds, and at the end how many of them gave something. At most 32 a processor are in memory.
 */
public final class Batch {
    private static final int AHEAD = 32;

    private final Invocation invocation;
    private final Progress progress;
    private final BatchTally tally = new BatchTally();

    /** @param what the documents are, in the plural, such as {@code pages} */
    public Batch(Invocation invocation, String what) {
        this.invocation = invocation;
        this.progress = new Progress(invocation.err(), InstantSource.system(), what);
    }

    /** Prints a line an item; ends early when nobody reads on. */
    public void run(List<Item> items, Function<Item, ObjectNode> work) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        Queue<Future<ObjectNode>> ahead = new ArrayDeque<>();
        Iterator<Item> rest = items.iterator();
        try {
            while ((rest.hasNext() || !ahead.isEmpty()) && !invocation.out().checkError()) {
                while (rest.hasNext() && ahead.size() < AHEAD * processors) {
                    Item item = rest.next();
                    ahead.add(workers.submit(() -> work.apply(item)));
                }
                print(done(ahead.remove()), items.size());
            }
        } finally {
            workers.shutdownNow();
        }
        invocation.err().println(progress.rate(tally.all()) + "; " + tally);
    }

    private void print(ObjectNode result, int all) {
        invocation.out().println(result);
        tally.add(result);
        progress.at(tally.all(), all);
    }

    private static ObjectNode done(Future<ObjectNode> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a document could not be worked on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

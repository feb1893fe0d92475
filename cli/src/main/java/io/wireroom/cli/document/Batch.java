package io.wireroom.cli.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.document.BatchList.Item;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Works through many documents on all processors and prints a JSON line for each, in their order. */
public final class Batch {
    private static final int CHUNK = 128;

    private Batch() {}

    /** Prints a line an item; ends early when nobody reads on. */
    public static void run(List<Item> items, Function<Item, ObjectNode> work, PrintStream out) {
        for (int from = 0; from < items.size() && !out.checkError(); from += CHUNK) {
            List<Item> chunk = items.subList(from, Math.min(items.size(), from + CHUNK));
            chunk.parallelStream()
                    .map(item -> work.apply(item).toString())
                    .toList()
                    .forEach(out::println);
        }
    }
}

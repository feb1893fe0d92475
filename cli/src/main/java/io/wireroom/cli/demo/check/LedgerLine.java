package io.wireroom.cli.demo.check;

import java.util.List;

/**
 * One sum of the ledger: what went in, and what became of it.
 *
 * @param what what went in
 * @param in how many
 * @param parts what became of it; adds up to {@code in} when nothing is lost
 */
public record LedgerLine(String what, long in, List<Part> parts) {

    public LedgerLine {
        parts = List.copyOf(parts);
    }

    /**
     * A summand.
     *
     * @param name what became of some
     * @param count how many
     */
    public record Part(String name, long count) {}

    /** What is accounted for. */
    public long out() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    public boolean balanced() {
        return in == out();
    }
}

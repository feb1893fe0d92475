package io.wireroom.web.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A place in {@code wireroom.enriched}: for each partition the offset of the next record. As text, the offsets in base 36
 * between dots: the id of a server-sent event, from which any instance goes on without losing or doubling anything,
 * whatever the order in which it reads the partitions. Immutable.
 */
final class Position {
    private static final int RADIX = 36;
    private static final int MOST_PARTITIONS = 10_000;

    private final long[] next;

    private Position(long[] next) {
        this.next = next;
    }

    /** Before the first record of each partition. */
    static Position start(int partitions) {
        return new Position(new long[partitions]);
    }

    static Position of(long... next) {
        return new Position(next.clone());
    }

    /** Reads an event's id; empty when it is none. */
    static Optional<Position> parse(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length > MOST_PARTITIONS) {
            return Optional.empty();
        }
        long[] next = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                next[i] = Long.parseLong(parts[i], RADIX);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
            if (next[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Position(next));
    }

    /** The next offset of a partition; 0 for one that this position does not know yet. */
    long at(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    int partitions() {
        return next.length;
    }

    /** The position once this record has been taken. */
    Position after(int partition, long offset) {
        long[] later = Arrays.copyOf(next, Math.max(next.length, partition + 1));
        later[partition] = Math.max(later[partition], offset + 1);
        return new Position(later);
    }

    /** True when nothing lies between the other position and this one that this one has not passed. */
    boolean covers(Position other) {
        for (int i = 0; i < other.next.length; i++) {
            if (at(i) < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #max}, and one of the two where that is it. */
    Position later(Position other) {
        if (covers(other)) {
            return this;
        }
        return other.covers(this) ? other : max(other);
    }

    /** For each partition the later offset of both. */
    Position max(Position other) {
        int partitions = Math.max(next.length, other.next.length);
        return new Position(LongStream.range(0, partitions)
                .map(i -> Math.max(at((int) i), other.at((int) i)))
                .toArray());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Position position && covers(position) && position.covers(this));
    }

    @Override
    public int hashCode() {
        return (int) LongStream.of(next).sum();
    }

    @Override
    public String toString() {
        return LongStream.of(next).mapToObj(o -> Long.toString(o, RADIX)).collect(Collectors.joining("."));
    }
}

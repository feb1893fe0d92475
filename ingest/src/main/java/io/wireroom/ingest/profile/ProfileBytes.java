package io.wireroom.ingest.profile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A profile as bytes, big-endian: a version, the facts of {@link PostingProfile.Facts}, the gaps, one bit for each hour of
 * the week in which something was counted, and 16 bits for each of these: 12 bits of a number of 1/64 entries, and by how
 * many bits it is to be shifted left in the other 4. 56 bytes for a feed that never posted, 392 at most.
 */
final class ProfileBytes {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 4 * Integer.BYTES + Short.BYTES + 4 * Float.BYTES;
    private static final int MAP_BYTES = WeekHours.COUNT / Byte.SIZE;
    private static final int MOST_BYTES = HEAD + MAP_BYTES + WeekHours.COUNT * Short.BYTES;
    private static final int UNIT = 64;
    private static final int NUMBER_BITS = 12;
    private static final int SHIFT_BITS = 4;
    private static final int MOST_SHIFT = (1 << SHIFT_BITS) - 1;
    private static final double MOST = (double) (((1 << NUMBER_BITS) - 1L) << MOST_SHIFT) / UNIT;

    private ProfileBytes() {}

    static ByteBuffer write(PostingProfile.Facts facts, HourCounts counts, PostingGaps gaps) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        bytes.put(VERSION)
                .putInt(counts.week())
                .putInt((int) facts.since())
                .putInt((int) facts.followed())
                .putInt((int) facts.last())
                .putShort((short) Math.min(facts.window(), Short.MAX_VALUE))
                .putFloat((float) gaps.number())
                .putFloat((float) gaps.sum())
                .putFloat((float) gaps.squares())
                .putFloat((float) gaps.longest());
        write(bytes, counts);
        bytes.flip();
        byte[] used = new byte[bytes.remaining()];
        bytes.get(used);
        return ByteBuffer.wrap(used);
    }

    private static void write(ByteBuffer bytes, HourCounts counts) {
        byte[] map = new byte[MAP_BYTES];
        int start = bytes.position();
        bytes.position(start + MAP_BYTES);
        for (int place = 0; place < WeekHours.COUNT; place++) {
            int packed = packed(counts.at(place));
            if (packed != 0) {
                map[place / Byte.SIZE] |= (byte) (1 << (place % Byte.SIZE));
                bytes.putShort((short) packed);
            }
        }
        bytes.put(start, map);
    }

    /** Empty for no bytes, and for bytes that are no profile of this version. */
    static Optional<PostingProfile> read(ByteBuffer stored) {
        ByteBuffer bytes = stored.duplicate();
        try {
            return bytes.remaining() >= HEAD + MAP_BYTES && bytes.get() == VERSION
                    ? Optional.of(profile(bytes))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PostingProfile profile(ByteBuffer bytes) {
        int week = bytes.getInt();
        PostingProfile.Facts facts =
                new PostingProfile.Facts(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getShort());
        PostingGaps gaps = new PostingGaps(bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat());
        return new PostingProfile(facts, counts(week, bytes), gaps);
    }

    private static HourCounts counts(int week, ByteBuffer bytes) {
        byte[] map = new byte[MAP_BYTES];
        bytes.get(map);
        double[] counts = new double[WeekHours.COUNT];
        for (int place = 0; place < WeekHours.COUNT; place++) {
            if ((map[place / Byte.SIZE] & (1 << (place % Byte.SIZE))) != 0) {
                counts[place] = unpacked(Short.toUnsignedInt(bytes.getShort()));
            }
        }
        return HourCounts.of(week, counts);
    }

    static int packed(double count) {
        long units = Math.round(Math.min(count, MOST) * UNIT);
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(units) - NUMBER_BITS);
        long number = shift == 0 ? units : (units + (1L << (shift - 1))) >> shift;
        if (number >> NUMBER_BITS != 0) {
            number >>= 1;
            shift++;
        }
        return ((int) number << SHIFT_BITS) | shift;
    }

    static double unpacked(int packed) {
        return (double) ((long) (packed >> SHIFT_BITS) << (packed & MOST_SHIFT)) / UNIT;
    }
}

package io.wireroom.runtime.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes, written as {@code 512}, {@code 64KiB}, {@code 5MiB} or {@code 1GiB} (powers of 1024; IEC 80000-13).
 *
 * @param bytes 0 or more
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);

    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is not negative: " + bytes);
        }
    }

    public static DataSize ofKibibytes(long kibibytes) {
        return new DataSize(Math.multiplyExact(kibibytes, 1L << 10));
    }

    public static DataSize ofMebibytes(long mebibytes) {
        return new DataSize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static DataSize parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a size such as 512, 64KiB, 5MiB or 1GiB");
        }
        String unit = matcher.group(2) == null ? "b" : matcher.group(2).toLowerCase(Locale.ROOT);
        int shift = "b kib mib gib".indexOf(unit) == 0 ? 0 : 10 * ("kmg".indexOf(unit.charAt(0)) + 1);
        return new DataSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift));
    }

    /** The bytes as an int, for arrays and buffers; sizes beyond 2 GiB are cut to {@link Integer#MAX_VALUE}. */
    public int toIntBytes() {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The shortest exact form, such as {@code 5MiB}. */
    @Override
    public String toString() {
        if (bytes != 0) {
            for (int power = 3; power > 0; power--) {
                if (bytes % (1L << (10 * power)) == 0) {
                    return (bytes >> (10 * power)) + (" KMG".charAt(power) + "iB");
                }
            }
        }
        return bytes + "B";
    }
}

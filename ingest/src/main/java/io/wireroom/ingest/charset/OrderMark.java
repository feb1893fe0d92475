package io.wireroom.ingest.charset;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charset that the first bytes give away before anything is read. */
public final class OrderMark {
    private static final List<Map.Entry<String, String>> MARKS = List.of(
            Map.entry("0000feff", "UTF-32BE"),
            Map.entry("0000003c", "UTF-32BE"),
            Map.entry("fffe0000", "UTF-32LE"),
            Map.entry("3c000000", "UTF-32LE"),
            Map.entry("feff", "UTF-16BE"),
            Map.entry("003c", "UTF-16BE"),
            Map.entry("fffe", "UTF-16LE"),
            Map.entry("3c00", "UTF-16LE"),
            Map.entry("efbbbf", "UTF-8"));

    private OrderMark() {}

    /** The mark, or the way in which the first "less than" sign takes two or four bytes (XML 1.0 appendix F). */
    public static Optional<Charset> charset(byte[] body) {
        String start = HexFormat.of().formatHex(body, 0, Math.min(body.length, 4));
        for (Map.Entry<String, String> mark : MARKS) {
            if (start.startsWith(mark.getKey())) {
                return Optional.of(Charset.forName(mark.getValue()));
            }
        }
        return Optional.empty();
    }

    /** The text of a document that {@link #charset} knows, without its mark. */
    public static Optional<String> decode(byte[] body) {
        return charset(body)
                .map(charset -> new String(body, charset))
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
    }
}

package io.wireroom.enrich.taxonomy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The bytes of a file as text, if they are UTF-8 and not too many. */
final class SourceText {
    /** Bytes of a file; some 100,000 entries, for which the 1 GB of memory of a command are enough. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private static final int SHOWN = 60;

    private SourceText() {}

    /** The text; empty, with a problem added that tells the line, where it is none. */
    static Optional<String> of(String file, byte[] bytes, List<TaxonomyProblem> problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(new TaxonomyProblem(file, Place.NONE, "", tooLarge(bytes.length)));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(new TaxonomyProblem(file, Place.of(text), "", notUtf8(bytes, in.position(), text)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** What is said of a file of so many bytes. */
    static String tooLarge(long bytes) {
        return "has " + (bytes + MEGABYTE - 1) / MEGABYTE + " MB; a taxonomy file has at most " + MAX_BYTES / MEGABYTE;
    }

    private static String notUtf8(byte[] bytes, int at, String before) {
        boolean wide = bytes.length > 1 && Math.abs(bytes[0] - bytes[1]) == 1 && at == 0;
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String shown = line.length() > SHOWN ? "…" + line.substring(line.length() - SHOWN) : line;
        return String.format("not UTF-8: byte %02X", bytes[at])
                + (shown.isBlank() ? "" : " behind \"" + shown.strip() + "\"")
                + (wide ? "; it looks like UTF-16" : "")
                + "; save the file as UTF-8";
    }
}

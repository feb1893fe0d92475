package io.wireroom.enrich.taxonomy.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads the whole of what must be held to be understood: UTF-8, with or without a byte order mark, nothing repaired. */
public final class WholeText {
    /** The most that is read, in bytes; Media Topics in all languages have some ten million. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private WholeText() {}

    /**
     * The text of a source.
     *
     * @throws ImportException when it is longer than {@link #MAX_BYTES} or not UTF-8, with the line
     */
    public static String of(ImportSource source) throws IOException {
        return of(source.bytes());
    }

    private static String of(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ImportException(
                    "has more than " + MAX_BYTES / 1024 / 1024 + " MiB, which is too much for this format");
        }
        String text = decode(bytes);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) throws ImportException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(from, to, true);
        if (!result.isError()) {
            return to.flip().toString();
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xff) >= 0xfe) {
            throw new ImportException("is UTF-16; save it as UTF-8");
        }
        int line = 1;
        for (int i = 0; i < from.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        throw new ImportException("is not UTF-8 in line " + line + "; convert the file");
    }
}

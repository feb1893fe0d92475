package io.wireroom.ingest.http;

import java.io.IOException;
import java.util.zip.Inflater;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.InflaterSource;
import okio.Source;

/** The coding {@code deflate}: in zlib's frame as RFC 9110 section 8.4.1.2 has it, or without one as some servers send it. */
final class Deflate implements DecompressionAlgorithm {
    static final Deflate INSTANCE = new Deflate();

    private Deflate() {}

    @Override
    public String getEncoding() {
        return "deflate";
    }

    @Override
    public Source decompress(BufferedSource compressed) {
        return new InflaterSource(compressed, new Inflater(!isFramed(compressed)));
    }

    /** RFC 1950 section 2.2: method 8 in the low bits, and the first two bytes as a number are a multiple of 31. */
    private static boolean isFramed(BufferedSource compressed) {
        try {
            if (!compressed.request(2)) {
                return true;
            }
        } catch (IOException broken) {
            return true; // whoever reads the body meets it again
        }
        int first = compressed.getBuffer().getByte(0) & 0xff;
        int second = compressed.getBuffer().getByte(1) & 0xff;
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }
}

package io.wireroom.enrich.taxonomy.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What is imported, as a stream of bytes: as it is or unpacked from gzip. It is read once and to be closed. Not
 * thread-safe.
 */
public final class ImportSource implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final Map<String, String> PACKED = new LinkedHashMap<>();

    static {
        PACKED.put("BZh", "bzip2; unpack it on the way: bzcat FILE | wireroom taxonomy import -");
        PACKED.put("(\u00b5/\u00fd", "Zstandard; unpack it on the way: zstdcat FILE | wireroom taxonomy import -");
        PACKED.put("\u00fd7zX", "xz; unpack it on the way: xzcat FILE | wireroom taxonomy import -");
        PACKED.put("PK\u0003\u0004", "a zip archive; unpack it and name the file that was in it");
    }

    private final String name;
    private final InputStream bytes;

    private ImportSource(String name, InputStream bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Opens what a stream holds.
     *
     * @param name of the file, for problems
     * @throws ImportException when it is packed in a way that is not read
     */
    public static ImportSource open(String name, InputStream raw) throws IOException {
        InputStream packed = new BufferedInputStream(raw, BUFFER);
        String magic = beginning(packed, 4, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> other : PACKED.entrySet()) {
            if (magic.startsWith(other.getKey())) {
                throw new ImportException("is packed with " + other.getValue());
            }
        }
        boolean gzip = magic.startsWith("\u001f\u008b");
        return new ImportSource(
                name,
                gzip ? new BufferedInputStream(new Unpacked(new GZIPInputStream(packed, BUFFER)), BUFFER) : packed);
    }

    private static String beginning(InputStream bytes, int most, java.nio.charset.Charset charset) throws IOException {
        bytes.mark(most);
        String beginning = new String(bytes.readNBytes(most), charset);
        bytes.reset();
        return beginning;
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** What is in it, unpacked. */
    public InputStream bytes() {
        return bytes;
    }

    /**
     * What it is by its first 64 KiB; empty where that may be anything.
     *
     * @throws ImportException for what looks like a format that is not read
     */
    public Optional<ImportFormat> format() throws IOException {
        String beginning = beginning(bytes, BUFFER - 1, StandardCharsets.UTF_8);
        return ImportFormat.of(beginning.startsWith("\ufeff") ? beginning.substring(1) : beginning);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Tells what is wrong with a gzip in words. */
    private static final class Unpacked extends FilterInputStream {
        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (EOFException cutOff) {
                throw new ImportException("is a gzip that was cut off; fetch it again");
            } catch (ZipException damaged) {
                throw new ImportException("is a damaged gzip (" + damaged.getMessage() + "); fetch it again");
            }
        }
    }
}

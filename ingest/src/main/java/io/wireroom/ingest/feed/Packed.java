package io.wireroom.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Documents that are gzip files themselves, as {@code sitemap.xml.gz} is. */
final class Packed {
    private Packed() {}

    /** The document itself; empty where it is longer than {@code most} bytes. What is broken stays as it is. */
    static Optional<byte[]> unpacked(byte[] body, int most) {
        boolean gzip = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        if (!gzip) {
            return Optional.of(body);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] document = in.readNBytes(most + 1);
            return document.length > most ? Optional.empty() : Optional.of(document);
        } catch (IOException broken) {
            return Optional.of(body);
        }
    }
}

package io.wireroom.bench.site;

import java.nio.charset.StandardCharsets;

/** An HTTP answer, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // handed from hand to hand, never compared
record Answer(byte[] head, byte[] body) {
    private static final byte[] NOTHING = {};

    static Answer notModified(String etag) {
        return new Answer(ascii("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n"), NOTHING);
    }

    static Answer feed(String etag, byte[] document) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\nETag: " + etag
                + "\r\nContent-Length: " + document.length + "\r\n\r\n";
        return new Answer(ascii(head), document);
    }

    static Answer notFound() {
        return new Answer(ascii("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), NOTHING);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

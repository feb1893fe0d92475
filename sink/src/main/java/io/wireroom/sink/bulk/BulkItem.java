package io.wireroom.sink.bulk;

import java.util.OptionalLong;

/** One document to write or to take away, and where it came from. Immutable; the caller leaves the bytes alone. */
public final class BulkItem {
    private static final int OVERHEAD_BYTES = 160;

    private final Operation operation;
    private final DocumentKey key;
    private final OptionalLong version;
    private final byte[] json;
    private final Position position;

    private BulkItem(Operation operation, DocumentKey key, OptionalLong version, byte[] json, Position position) {
        this.operation = operation;
        this.key = key;
        this.version = version;
        this.json = json;
        this.position = position;
    }

    /**
     * A document to write.
     *
     * @param version external version: an older one never replaces a newer one
     * @param json the document, UTF-8, on one line
     */
    public static BulkItem index(DocumentKey key, long version, byte[] json, Position position) {
        return new BulkItem(Operation.INDEX, key, OptionalLong.of(version), json, position);
    }

    /**
     * A document to take away.
     *
     * @param version external version; empty to take it away whatever version stands there
     */
    public static BulkItem delete(DocumentKey key, OptionalLong version, Position position) {
        return new BulkItem(Operation.DELETE, key, version, new byte[0], position);
    }

    public Operation operation() {
        return operation;
    }

    public DocumentKey key() {
        return key;
    }

    public OptionalLong version() {
        return version;
    }

    /** The document; empty for a deletion. */
    public byte[] json() {
        return json;
    }

    public Position position() {
        return position;
    }

    /** What it adds to a request, in bytes, about. */
    public int bytes() {
        return json.length + OVERHEAD_BYTES;
    }
}

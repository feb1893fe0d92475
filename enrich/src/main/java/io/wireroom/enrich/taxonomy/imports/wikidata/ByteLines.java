package io.wireroom.enrich.taxonomy.imports.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream as lines of bytes in one buffer that is used again, so that a dump of any length needs the memory of its
 * longest line. Not thread-safe.
 */
final class ByteLines {
    /** The longest line that is handed on, in bytes; Wikidata's longest have some five million. */
    static final int MAX_LINE = 32 * 1024 * 1024;

    private static final int FIRST_SIZE = 1 << 18;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_SIZE];
    /** Where the line starts, where it ends, and where what has been read ends. */
    private int start;

    private int end;
    private int filled;
    private int next;
    private long number;
    private boolean tooLong;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Moves on to the next line; false behind the last. */
    boolean next() throws IOException {
        start = next;
        int at = start;
        tooLong = false;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return found(at, at + 1);
                }
            }
            at -= makeRoom();
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return (at > start || tooLong) && found(at, at);
            }
            filled += read;
        }
    }

    private boolean found(int lineEnd, int following) {
        end = lineEnd;
        next = following;
        number++;
        return true;
    }

    /** Moves the line to the front, or makes the buffer larger, or gives the line up; returns by how far it moved. */
    private int makeRoom() {
        if (filled < buffer.length) {
            return 0;
        }
        int moved = start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
        } else if (buffer.length < MAX_LINE) {
            buffer = Arrays.copyOf(buffer, Math.min(MAX_LINE, buffer.length * 2));
        } else {
            tooLong = true;
            moved = filled;
        }
        filled -= moved;
        start = 0;
        return moved;
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line has more than {@link #MAX_LINE} bytes; what is there of it is then worth nothing. */
    boolean tooLong() {
        return tooLong;
    }

    /** Holds the line from {@link #offset} on. */
    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return start;
    }

    /** Length of the line in bytes, without its end. */
    int length() {
        return end - start;
    }

    /** Takes off spaces, the brackets of the list and the comma behind an entity. */
    void trim() {
        while (end > start && isBeside(buffer[end - 1], ']', ',')) {
            end--;
        }
        while (start < end && isBeside(buffer[start], '[', (char) 0xff)) {
            start++;
        }
    }

    private static boolean isBeside(byte of, char bracket, char other) {
        int value = of & 0xff;
        return value <= ' ' || value == bracket || value == other || value == 0xef || value == 0xbb || value == 0xbf;
    }
}

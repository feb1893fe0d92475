package io.wireroom.ingest.subscription;

/**
 * A part of a subscription file that cannot be taken.
 *
 * @param file name of the file
 * @param line line in it, counted from 1
 * @param key what is wrong there: a key, an attribute, or the file's name for the whole of it
 * @param reason what is wrong and what to do, one sentence without a full stop
 */
public record RefusedEntry(String file, int line, String key, String reason) {
    /** {@code file:line: key: reason}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + key + ": " + reason;
    }
}

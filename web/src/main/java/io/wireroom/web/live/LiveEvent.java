package io.wireroom.web.live;

import java.nio.charset.StandardCharsets;

/**
 * A record of {@code wireroom.enriched} in the order in which this instance read it.
 *
 * @param sequence grows by one from event to event
 * @param partition of the record
 * @param offset of the record
 * @param after the position behind it
 * @param idLine {@code after} as the line of a server-sent event
 * @param article what it holds
 */
record LiveEvent(long sequence, int partition, long offset, Position after, byte[] idLine, LiveArticle article) {

    static LiveEvent of(long sequence, int partition, long offset, Position after, LiveArticle article) {
        return new LiveEvent(sequence, partition, offset, after, idLine(after), article);
    }

    /** The line of an event that says from where who got it goes on. */
    static byte[] idLine(Position position) {
        return ("id: " + position + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

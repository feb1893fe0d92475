package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryMember;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keys under which a story keeps its articles: representatives and copies are a range each, in order of publication and then
 * of id, and under its id each article has the record that says where it is. The parts are separated by NUL.
 */
final class StoryKeys {
    private static final char NUL = '\0';
    private static final char AFTER_NUL = '\1';
    private static final String BY_ID = NUL + "i" + NUL;
    private static final String COPY = NUL + "c";
    private static final String REPRESENTATIVE = NUL + "r";

    private StoryKeys() {}

    /** Where it is recorded where an article is. */
    static String place(String story, String article) {
        return story + BY_ID + article;
    }

    /** Where a member with this time is kept. */
    static String member(String story, StoryMember member, String article) {
        return kind(story, member.getCopy()) + NUL + sortable(member.getAt()) + NUL + article;
    }

    /** The key before all copies, or before all representatives, of a story. */
    static String before(String story, boolean copies) {
        return kind(story, copies) + NUL;
    }

    /** The key behind them. */
    static String behind(String story, boolean copies) {
        return kind(story, copies) + AFTER_NUL;
    }

    /** The first possible key behind a key. */
    static String next(String key) {
        return key + NUL;
    }

    static String story(String key) {
        return key.substring(0, key.indexOf(NUL));
    }

    static String article(String key) {
        return key.substring(key.lastIndexOf(NUL) + 1);
    }

    private static String kind(String story, boolean copies) {
        return story + (copies ? COPY : REPRESENTATIVE);
    }

    /** Hex digits that sort as the times do. */
    private static String sortable(Instant at) {
        return HexFormat.of().toHexDigits(at.toEpochMilli() ^ Long.MIN_VALUE);
    }
}

package io.wireroom.ingest.extract.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What stands between the tags of a page whose charset is not known yet, scripts and styles left out; the charset must have
 * ASCII's characters where ASCII has them.
 *
 * @param bytes the first 64 KiB
 */
record Prose(byte[] bytes) {
    private static final int MOST = 1 << 16;

    static Prose of(byte[] page) {
        String markup = new String(page, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream prose = new ByteArrayOutputStream();
        int at = 0;
        while (at < page.length && prose.size() < MOST) {
            int open = markup.indexOf('<', at);
            int end = open < 0 ? page.length : open;
            prose.write(page, at, Math.min(end - at, MOST - prose.size()));
            at = open < 0 ? page.length : behind(markup, open);
        }
        return new Prose(prose.toByteArray());
    }

    private static int behind(String markup, int open) {
        for (String name : new String[] {"script", "style"}) {
            if (markup.regionMatches(true, open + 1, name, 0, name.length())) {
                int close = markup.indexOf("</" + name, open);
                return close < 0 ? markup.length() : close + 2;
            }
        }
        int close = markup.indexOf('>', open);
        return close < 0 ? markup.length() : close + 1;
    }

    /** How many of the letters are not ASCII's, from 0 to 1: below 0.3 in every language that is written in Latin letters. */
    double foreign() {
        int high = 0;
        int letters = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
            letters += b < 0 || Character.isLetter(b) ? 1 : 0;
        }
        return letters == 0 ? 0 : (double) high / letters;
    }
}

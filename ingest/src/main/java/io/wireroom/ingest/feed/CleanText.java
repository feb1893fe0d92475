package io.wireroom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Text without what XML forbids, and with the control codes that mean Windows-1252 letters put right. */
final class CleanText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CleanText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static boolean isOdd(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0xd800 && c < 0xe000)
                || c >= 0xfffe;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x80 && c < 0xa0) {
                clean.append(WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) c})));
            } else if (c >= 0x10000 || !isOdd((char) c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }
}

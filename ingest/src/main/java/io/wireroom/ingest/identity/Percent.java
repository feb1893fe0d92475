package io.wireroom.ingest.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent escapes of RFC 3986. */
final class Percent {
    private Percent() {}

    /** The octet escaped at {@code at}, or -1 where no escape stands. */
    static int octetAt(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    static void append(StringBuilder out, int octet) {
        String hex = Integer.toHexString(octet).toUpperCase(Locale.ROOT);
        out.append('%').append(hex.length() < 2 ? "0" : "").append(hex);
    }

    /** Text with its escapes read as UTF-8; what is not an escape stays. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int octet = c == '%' ? octetAt(text, i) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package io.wireroom.cli.console;

import java.util.regex.Pattern;

/** Text from the web as a terminal may see it: one line, nothing that moves the cursor, hides or reorders text. */
public final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Printable() {}

    /** The text on one line, control and format characters replaced by a space. */
    public static String line(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    /** As {@link #line}, but with the spaces at both ends, for text that is laid out. */
    public static String text(String line) {
        return UNPRINTABLE.matcher(line).replaceAll(" ");
    }

    /** As {@link #line}, cut behind so many code points, with an ellipsis where something was cut. */
    public static String line(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}

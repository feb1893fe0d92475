package io.wireroom.cli.why;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.Printable;
import java.util.regex.Pattern;

/** Words in brackets with what stands around them, on one line: {@code …said [Clegg] at…}. */
final class InContext {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String CUT = "…";

    private InContext() {}

    /**
     * The line.
     *
     * @param start where the words start in the text, in UTF-16 code units
     * @param end where they end, exclusive
     * @param room code points that the line has at most, at least 20
     */
    static String line(String text, int start, int end, int room, Palette palette) {
        String words = shortened(clean(text.substring(start, end)).strip(), room - room / 3);
        int rest = room - length(words) - 2;
        String before = clean(text.substring(whole(text, Math.max(0, start - 4 * room)), start))
                .stripLeading();
        String after = clean(text.substring(end, whole(text, Math.min(text.length(), end + 4 * room))))
                .stripTrailing();
        int leftRoom = Math.max(rest / 2, rest - length(after));
        String left = lastOf(before, leftRoom);
        String right = firstOf(after, rest - length(left));
        return left + "[" + palette.bold(words) + "]" + right;
    }

    private static String clean(String text) {
        return SPACES.matcher(Printable.text(text)).replaceAll(" ");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The offset, or the one before where it would part a character outside of the basic plane. */
    private static int whole(String text, int offset) {
        return offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                ? offset - 1
                : offset;
    }

    /** Long words without their middle. */
    private static String shortened(String words, int most) {
        int length = length(words);
        if (length <= most) {
            return words;
        }
        String first = words.substring(0, words.offsetByCodePoints(0, most / 2));
        String last = words.substring(words.offsetByCodePoints(0, length - (most - most / 2 - 1)));
        return first.stripTrailing() + CUT + last.stripLeading();
    }

    private static String lastOf(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        String last = text.substring(text.offsetByCodePoints(0, length(text) - Math.max(0, most - 1)));
        int space = last.indexOf(' ');
        return CUT + (space >= 0 && space < last.length() - 1 ? last.substring(space + 1) : last);
    }

    private static String firstOf(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        String first = text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1)));
        int space = first.lastIndexOf(' ');
        return (space > 0 ? first.substring(0, space) : first) + CUT;
    }
}

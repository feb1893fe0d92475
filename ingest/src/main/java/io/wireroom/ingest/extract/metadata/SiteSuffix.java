package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.markup.PlainText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of the site off a title, which templates put before or behind it. */
final class SiteSuffix {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a\u2039:/~-]|::|\\|\\|)\\s+|\\s*[\uff5c\u2502]\\s*|(?<=\\S)\\|\\s|\\s\\|");
    private static final int SITE_SHARE = 3;

    private final Set<String> names;

    /** @param names folded names of the site: as it writes itself, and the label of its domain */
    SiteSuffix(Set<String> names) {
        this.names = names;
    }

    boolean isSite(String text) {
        String folded = PlainText.fold(text);
        return names.contains(folded) || names.contains(folded.replace(" ", ""));
    }

    /** The title alone; a short last part is taken for the site's name where nothing says what that is. */
    String without(String title) {
        Matcher separator = SEPARATOR.matcher(title);
        if (!separator.find()) {
            return title;
        }
        String known = withoutNamed(title);
        if (!known.equals(title)) {
            return known;
        }
        int start = separator.start();
        int end = separator.end();
        while (separator.find()) {
            start = separator.start();
            end = separator.end();
        }
        return (title.length() - end) * SITE_SHARE < title.length()
                ? title.substring(0, start).strip()
                : title;
    }

    /** Takes off the parts at either end that are known to be the site's name, and what stands outside of them. */
    private String withoutNamed(String title) {
        Matcher separator = SEPARATOR.matcher(title);
        int from = 0;
        int part = 0;
        while (separator.find()) {
            if (part > 0 && isSite(title.substring(part, separator.start()))) {
                return title.substring(from, cut(title, part)).strip();
            }
            if (part == 0 && isSite(title.substring(0, separator.start()))) {
                from = separator.end();
            }
            part = separator.end();
        }
        return part > from && isSite(title.substring(part))
                ? title.substring(from, cut(title, part)).strip()
                : title.substring(from);
    }

    /** Where the separator before {@code part} begins. */
    private static int cut(String title, int part) {
        Matcher separator = SEPARATOR.matcher(title);
        int cut = part;
        while (separator.find() && separator.end() <= part) {
            cut = separator.start();
        }
        return cut;
    }
}

package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Article;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the publisher's own name at the end of a title, as in {@code Rockets fail - The Fenwick Post}. */
final class SiteName {
    private static final Pattern TAIL = Pattern.compile(".*\\s([-–—|·»:])\\s+(\\S[^|]{1,50})$");
    private static final int MIN_LETTERS = 3;

    private SiteName() {}

    /** The title with spaces in the place of the site's name; offsets stay. */
    static String blank(String title, Article article) {
        Matcher tail = TAIL.matcher(title.length() > 300 ? title.substring(0, 300) : title);
        if (title.length() > 300 || !tail.matches() || !isOwn(tail.group(2), article)) {
            return title;
        }
        return title.substring(0, tail.start(1)) + " ".repeat(title.length() - tail.start(1));
    }

    /** Whether a name is that of an article's publisher, as the site calls itself or by its address. */
    static boolean isOwn(String name, Article article) {
        String letters = letters(name);
        return letters.length() >= MIN_LETTERS
                && (letters.equals(letters(article.getSiteName().orElse("")))
                        || letters(article.getSource()).contains(letters));
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith("the") ? letters.substring(3) : letters;
    }
}

package io.wireroom.enrich.taxonomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Ids of actors and topics: they become parts of topic names and URLs. */
public final class Slug {
    static final String RULE = "an id is 1 to 100 lower-case letters, digits and single hyphens, such as ai-policy";
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int MAX_LENGTH = 100;
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    /** Letters that do not come apart into a letter of ASCII and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th", "&", " and ");

    private Slug() {}

    static boolean isSlug(String id) {
        return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
    }

    /**
     * An id made of a name: {@code Léopold Müller's} becomes {@code leopold-mullers}. Empty for a name without letters
     * and digits of the Latin alphabet; cut between words where it would be too long.
     */
    public static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return cut(OTHERS.matcher(plain).replaceAll(" ").strip().replace(' ', '-'), MAX_LENGTH);
    }

    /** An id with something behind it that tells it from another's, such as {@code mercury-q308}. */
    public static String of(String id, String suffix) {
        return id.isEmpty() ? suffix : cut(id, MAX_LENGTH - suffix.length() - 1) + "-" + suffix;
    }

    private static String cut(String slug, int most) {
        if (slug.length() <= most) {
            return slug;
        }
        int end = slug.lastIndexOf('-', most);
        return slug.substring(0, end > 0 ? end : most);
    }
}

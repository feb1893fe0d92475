package io.wireroom.ingest.extract.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are shouted, in the way they are usually written. */
final class Capitals {
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
            "ibn", "zu");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?){1,3}");
    private static final int SHORTEST = 4;

    private Capitals() {}

    /** Two or more words in capitals as a name; anything else as it is, as one word may be an abbreviation. */
    static String eased(String name) {
        boolean shouted = name.indexOf(' ') > 0
                && name.chars().noneMatch(Character::isLowerCase)
                && name.chars().filter(Character::isUpperCase).count() >= SHORTEST;
        if (!shouted) {
            return name;
        }
        StringBuilder eased = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            eased.append(eased.length() == 0 ? "" : " ").append(word(word, eased.length() == 0));
        }
        return eased.toString();
    }

    private static String word(String word, boolean first) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (PARTICLES.contains(lower) && !first) {
            return lower;
        }
        if (word.contains(".") && INITIALS.matcher(word).matches()) {
            return word;
        }
        StringBuilder eased = new StringBuilder(word.length());
        boolean start = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            eased.append(start ? Character.toTitleCase(c) : c);
            start = !Character.isLetter(c);
        }
        return eased.toString();
    }
}

package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.enrich.taxonomy.ActorNames;
import io.wireroom.enrich.taxonomy.EverydayWords;
import io.wireroom.schemas.record.ActorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of an entity's many names are worth looking for. Wikidata collects every name that somebody ever used, so that
 * nicknames, user names and single words are among them.
 */
final class Names {
    /** The most names an actor keeps besides its label. */
    static final int MOST = 30;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 10;

    private Names() {}

    /** The names that are kept, in their order, none twice and none the label. */
    static List<String> keep(String label, ActorType type, List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(ActorNames.asRead(label));
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (kept.size() < MOST && isWorthLookingFor(name, label, type) && seen.add(ActorNames.asRead(name))) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** Whether a label means its actor only beside words that fit: one common word, or less than three letters. */
    static boolean needsContext(String label) {
        return isShort(label) || isCommonWord(label);
    }

    private static boolean isWorthLookingFor(String name, String label, ActorType type) {
        return name.length() <= LONGEST
                && !isShort(name)
                && !isCommonWord(name)
                && isWrittenAsName(name)
                && words(name).length <= MOST_WORDS
                && !(type == ActorType.PERSON && isPartOf(name, label));
    }

    private static boolean isShort(String name) {
        return ActorNames.asRead(name)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count()
                < SHORTEST;
    }

    private static boolean isCommonWord(String name) {
        return EverydayWords.contains(ActorNames.asRead(name));
    }

    /** Has a capital, or letters of a script without capitals; is no user name, address or list. */
    private static boolean isWrittenAsName(String name) {
        boolean onlySmall = name.codePoints().noneMatch(Character::isUpperCase)
                && name.codePoints().anyMatch(Character::isLowerCase);
        return !onlySmall
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(letter -> "@#/\\|;()[]{}<>\"_".indexOf(letter) >= 0);
    }

    /** A surname or given name alone is found in an article that names the person in full. */
    private static boolean isPartOf(String name, String label) {
        return words(name).length == 1 && Arrays.asList(words(label)).contains(ActorNames.asRead(name));
    }

    private static String[] words(String name) {
        return ActorNames.asRead(name).split(" ");
    }
}

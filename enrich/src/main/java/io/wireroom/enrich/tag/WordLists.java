package io.wireroom.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** General knowledge about words, as bundled lists; none of it names an actor. */
final class WordLists {
    /** Given names. */
    static final Set<String> GIVEN_NAMES = words("given-names.txt");
    /** Places, the ones of several words with single spaces. */
    static final Set<String> PLACES = words("places.txt");
    /** Nations, languages, faiths and political colours. */
    static final Set<String> DEMONYMS = words("demonyms.txt");
    /** Words that stand before a person's name. */
    static final Set<String> TITLES = words("titles.txt");
    /** Words that mark an organisation wherever they stand in a name. */
    static final Set<String> ORGANISATION_MARKS = new HashSet<>();
    /** Words that mark an organisation as the last of its name, the marks included. */
    static final Set<String> ORGANISATION_ENDS = new HashSet<>();
    /** Last words of places, works, events and laws. */
    static final Set<String> NOT_ACTORS = words("not-actors.txt");

    /** Verbs of those who speak and decide, in the third person, present and past, in lower case. */
    static final Set<String> ACTING_VERBS = new HashSet<>();

    /** Words that head what persons are called by their work or office, in lower case. */
    static final Set<String> ROLE_HEADS = new HashSet<>();
    /** Such words, in lower case, that only stand before names. */
    static final Set<String> ROLE_TITLES = new HashSet<>();
    /** Words that may begin what persons are called, in lower case. */
    static final Set<String> ROLE_MODIFIERS = words("role-modifiers.txt");

    private static final Set<String> COMMON = words("common-words.txt");

    static {
        read("role-words.txt", (line, word) -> {
            if (word.startsWith("!")) {
                ROLE_TITLES.add(word.substring(1));
            } else {
                ROLE_HEADS.add(word);
            }
        });
        read("acting-verbs.txt", (line, verb) -> {
            ACTING_VERBS.add(verb);
            if (!line.startsWith("|")) {
                inflect(verb);
            }
        });
        read("organisation-words.txt", (line, word) -> {
            String bare = word.startsWith("!") ? word.substring(1) : word;
            ORGANISATION_ENDS.add(bare);
            if (word.startsWith("!")) {
                ORGANISATION_MARKS.add(bare);
            }
        });
    }

    private WordLists() {}

    /** Whether a word, whatever its case, is one that starts sentences or stands in capitals without being a name. */
    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The words of a text, as a set. */
    static Set<String> each(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    private static void inflect(String verb) {
        boolean y = verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        String stem = y ? verb.substring(0, verb.length() - 1) + "ie" : verb;
        boolean hissing = verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
        ACTING_VERBS.add(stem + (hissing ? "es" : "s"));
        ACTING_VERBS.add(stem.endsWith("e") ? stem + "d" : stem + "ed");
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        read(file, (line, word) -> words.add(word));
        return Set.copyOf(words);
    }

    private static void read(String file, BiConsumer<String, String> eachWord) {
        try (InputStream bytes = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            for (String line : lines) {
                if (line.startsWith("|")) {
                    eachWord.accept(line, line.substring(1));
                } else {
                    List.of(line.split(" ")).forEach(word -> eachWord.accept(line, word));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words behind {@link Cue}, in the languages that we know best. Looks at the first {@value #LOOKED_AT} words of a line. */
final class CueWords {
    private static final int LOOKED_AT = 40;
    private static final int LONGEST_PHRASE = 4;
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("cues.words", name -> Cue.valueOf(name).bit());
    private static final Map<String, Integer> AT_THE_START = phrases("start");
    private static final Map<String, Integer> ANYWHERE = phrases("anywhere");

    /** Words that a phrase begins with; few words of a text do. */
    private static final Set<String> FIRST = Stream.concat(AT_THE_START.keySet().stream(), ANYWHERE.keySet().stream())
            .map(phrase -> phrase.split(" ")[0])
            .collect(Collectors.toSet());

    private CueWords() {}

    /** The cues in a line, as bits. */
    static int of(String line) {
        List<String> words = words(line);
        int cues = 0;
        for (int from = 0; from < words.size(); from++) {
            if (FIRST.contains(words.get(from))) {
                cues |= phrasesFrom(words, from);
            }
        }
        return cues;
    }

    private static int phrasesFrom(List<String> words, int from) {
        int cues = 0;
        StringBuilder phrase = new StringBuilder();
        for (int at = from; at < Math.min(words.size(), from + LONGEST_PHRASE); at++) {
            phrase.append(at == from ? "" : " ").append(words.get(at));
            String found = phrase.toString();
            cues |= ANYWHERE.getOrDefault(found, 0) | (from == 0 ? AT_THE_START.getOrDefault(found, 0) : 0);
        }
        return cues;
    }

    private static Map<String, Integer> phrases(String where) {
        return VOCABULARY.of(where).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.join(" ", words(entry.getKey())),
                        Map.Entry::getValue,
                        (one, other) -> one | other));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length() && words.size() < LOOKED_AT; i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            boolean alone = c == '\u00a9' || c == '@' || c == '<' || Letters.isIdeographic(c);
            if (word.length() > 0 && (alone || !Letters.isLetterOrDigit(c))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(String.valueOf(c));
            } else if (Letters.isLetterOrDigit(c)) {
                word.append(Letters.lower(c));
            }
        }
        return words;
    }
}

package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words behind {@link Cue}, in the languages that we know best. Looks at the first {@value #LOOKED_AT} words of a line. */
final class CueWords {
    private static final int LOOKED_AT = 40;
    private static final int LONGEST_PHRASE = 4;
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("cues.words", name -> Cue.valueOf(name).bit());
    private static final Map<String, Integer> AT_THE_START = phrases("start");
    private static final Map<String, Integer> ANYWHERE = phrases("anywhere");

    private CueWords() {}

    /** The cues in a line, as bits. */
    static int of(String line) {
        List<String> words = words(line);
        int cues = 0;
        for (int from = 0; from < words.size(); from++) {
            String phrase = "";
            for (int length = 1; length <= LONGEST_PHRASE && from + length <= words.size(); length++) {
                phrase = length == 1 ? words.get(from) : phrase + ' ' + words.get(from + length - 1);
                cues |= ANYWHERE.getOrDefault(phrase, 0) | (from == 0 ? AT_THE_START.getOrDefault(phrase, 0) : 0);
            }
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
            boolean alone = c == '\u00a9' || c == '@' || c == '<' || Character.isIdeographic(c);
            if (word.length() > 0 && (alone || !Character.isLetterOrDigit(c))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(String.valueOf(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return words;
    }
}

package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PhraseTable;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words behind {@link Cue}, in the languages that we know best. Looks at the first {@value #LOOKED_AT} words of a line. */
final class CueWords {
    private static final int LOOKED_AT = 40;
    private static final int LONGEST_PHRASE = 4;
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("cues.words", name -> Cue.valueOf(name).bit());
    private static final PhraseTable AT_THE_START = VOCABULARY.phrases("start", CueWords::phrase);
    private static final PhraseTable ANYWHERE = VOCABULARY.phrases("anywhere", CueWords::phrase);

    /** Words that a phrase begins with; few words of a text do. */
    private static final PhraseTable FIRST = PhraseTable.of(Stream.of("start", "anywhere")
            .flatMap(where -> VOCABULARY.of(where).keySet().stream())
            .map(phrase -> LineWords.of(phrase)[0])
            .distinct()
            .collect(Collectors.toMap(Function.identity(), word -> 1)));

    private CueWords() {}

    /**
     * The cues in a line, as bits.
     *
     * @param words of the line, as {@link LineWords} has them
     */
    static int of(long[] words) {
        int cues = 0;
        for (int from = 0; from < Math.min(words.length, LOOKED_AT); from++) {
            if (FIRST.bits(words[from]) != 0) {
                cues |= phrasesFrom(words, from);
            }
        }
        return cues;
    }

    private static int phrasesFrom(long[] words, int from) {
        int cues = 0;
        long phrase = 0;
        for (int at = from; at < Math.min(Math.min(words.length, LOOKED_AT), from + LONGEST_PHRASE); at++) {
            phrase = at == from ? words[at] : PhraseTable.joined(phrase, words[at]);
            cues |= ANYWHERE.bits(phrase) | (from == 0 ? AT_THE_START.bits(phrase) : 0);
        }
        return cues;
    }

    private static long phrase(String words) {
        return Arrays.stream(LineWords.of(words)).reduce(PhraseTable::joined).orElseThrow();
    }
}

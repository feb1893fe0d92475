package io.wireroom.enrich.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers whether words stand in an article, whatever their case: what decides about ambiguous names. */
final class ContextWords {
    private final List<Words> fields;
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private String all = "";

    ContextWords(List<Words> fields) {
        this.fields = fields;
    }

    /** Whether one of the words or phrases stands in the article, or none is asked for. */
    boolean holdsOneOf(List<String> phrases) {
        return phrases.isEmpty() || phrases.stream().anyMatch(phrase -> answers.computeIfAbsent(phrase, this::holds));
    }

    private boolean holds(String phrase) {
        if (all.isEmpty()) {
            readAll();
        }
        List<String> cores =
                Tokeniser.cores(phrase).stream().map(ContextWords::lower).toList();
        return cores.size() == 1
                ? single.contains(cores.get(0))
                : !cores.isEmpty() && all.contains(" " + String.join(" ", cores) + " ");
    }

    private void readAll() {
        StringBuilder text = new StringBuilder(" ");
        for (Words words : fields) {
            for (Word word : words.words()) {
                String core = lower(word.core());
                single.add(core);
                text.append(core).append(' ');
            }
        }
        all = text.toString();
    }

    private static String lower(String core) {
        return core.toLowerCase(Locale.ROOT);
    }
}

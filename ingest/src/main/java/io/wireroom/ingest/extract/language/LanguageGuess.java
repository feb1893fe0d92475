package io.wireroom.ingest.extract.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Which of 103 languages a text looks like, by the maximum entropy model of Apache OpenNLP over its runs of one to three
 * letters. The runs are cut here: OpenNLP's own way takes three times as long and gives the same answers. The only class that
 * knows the library. The model takes 40 MiB and is read at the first call.
 */
final class LanguageGuess {
    private static final int LONGEST_RUN = 3;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    private LanguageGuess() {}

    /** Read once, when it is first needed. */
    private static final class Model {
        static final MaxentModel LOADED = load();

        private static MaxentModel load() {
            String file = "/langdetect-183.bin";
            try (InputStream in = Objects.requireNonNull(LanguageDetectorModel.class.getResourceAsStream(file), file)) {
                return new LanguageDetectorModel(in).getMaxentModel();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The probabilities, from 0 to 1, of languages by their shortest codes; empty where the text holds no letters.
     *
     * @param sample characters looked at, at the start and again in the middle of the text: either may be a quotation
     */
    static Map<String, Double> of(String text, int sample) {
        String letters = letters(sample(text, sample));
        return letters.isBlank() ? Map.of() : byLanguage(evaluated(runs(letters)));
    }

    private static double[] evaluated(Map<String, Integer> runs) {
        String[] features = runs.keySet().toArray(String[]::new);
        float[] counts = new float[features.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Objects.requireNonNull(runs.get(features[i]));
        }
        return Model.LOADED.eval(features, counts);
    }

    private static Map<String, Double> byLanguage(double[] probabilities) {
        Map<String, Double> languages = new HashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            languages.merge(LanguageTag.shortest(Model.LOADED.getOutcome(i)), probabilities[i], Double::sum);
        }
        return languages;
    }

    private static String sample(String text, int length) {
        if (text.length() <= 2 * length) {
            return text;
        }
        int middle = Math.max(length, text.length() / 2 - length / 2);
        return text.substring(0, length) + " " + text.substring(middle, middle + length);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length() + 2).append(' ');
        for (char c : WEB_ADDRESS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .toCharArray()) {
            boolean letter = Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (letter || letters.charAt(letters.length() - 1) != ' ') {
                letters.append(letter ? c : ' ');
            }
        }
        return letters.toString();
    }

    private static Map<String, Integer> runs(String letters) {
        Map<String, Integer> runs = new HashMap<>();
        for (int from = 0; from < letters.length(); from++) {
            int last = Math.min(letters.length(), from + LONGEST_RUN);
            for (int to = from + 1; to <= last; to++) {
                runs.merge(letters.substring(from, to), 1, Integer::sum);
            }
        }
        return runs;
    }
}

package io.wireroom.ingest.extract.language;

import io.wireroom.ingest.markup.TextLength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language that an article is written in. Templates and servers are often set to another one, so a text that is long
 * enough decides; short ones leave it to what the page declares.
 */
public final class PageLanguage {
    /** Length of a text, in letters, from which it is believed more than a declaration. */
    private static final int LONG = 250;

    /** Length of a text, in letters, from which it is asked where nothing is declared. */
    private static final int SHORT = 40;
    /** Characters looked at from the start of a text, and as many in its middle. */
    private static final int SAMPLE = 250;
    /** As many where they need only bear out what is declared. */
    private static final int GLANCE = 60;
    /** How many times as likely as the declared language another one must be. */
    private static final double OVERRULING = 10;
    /** How many times as likely as the next one the language of a short text must be. */
    private static final double AHEAD = 1.3;
    /** Share of all probability that overrules a language of which the model knows nothing. */
    private static final double CERTAIN = 0.5;

    /** Languages and dialects that a text does not tell apart well, or that pages declare under the larger one's name. */
    private static final List<Set<String>> CLOSE = List.of(
            Set.of("bs", "hr", "sr", "sh", "cnr"),
            Set.of("no", "nb", "nn"),
            Set.of("id", "ms", "jv", "su", "min"),
            Set.of("zh", "yue", "wuu", "nan"),
            Set.of("de", "gsw", "nds", "lb"),
            Set.of("nl", "li"),
            Set.of("es", "ast"),
            Set.of("fa", "prs"),
            Set.of("tl", "fil", "ceb", "war"));

    private PageLanguage() {}

    /**
     * A BCP 47 tag; empty where nothing tells.
     *
     * @param declared the page's own tag, which keeps its region and script where the text is in that language
     * @param text of the article
     */
    public static Optional<String> of(Optional<String> declared, String text) {
        Optional<String> tag = declared.flatMap(LanguageTag::normal);
        int length = TextLength.of(text.substring(0, Math.min(text.length(), LONG)));
        if (length < (tag.isPresent() ? LONG : SHORT)) {
            return tag;
        }
        if (tag.isPresent() && isBorneOut(tag.get(), text)) {
            return tag;
        }
        List<Map.Entry<String, Double>> likely = likely(text, SAMPLE);
        if (likely.isEmpty()) {
            return tag;
        }
        String language = likely.get(0).getKey();
        if (tag.isPresent()) {
            return overrules(likely, LanguageTag.language(tag.get())) ? Optional.of(language) : tag;
        }
        return Optional.of(language).filter(best -> length >= LONG || isAhead(likely));
    }

    /** Whether a glance at the text finds the declared language, which no chance does. */
    private static boolean isBorneOut(String tag, String text) {
        List<Map.Entry<String, Double>> likely = likely(text, GLANCE);
        return !likely.isEmpty() && isClose(likely.get(0).getKey(), LanguageTag.language(tag));
    }

    /** The languages that the text may be in, the likeliest first. */
    private static List<Map.Entry<String, Double>> likely(String text, int sample) {
        return LanguageGuess.of(text, sample).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    private static boolean overrules(List<Map.Entry<String, Double>> likely, String declared) {
        Map.Entry<String, Double> best = likely.get(0);
        double other = likely.stream()
                .filter(language -> isClose(language.getKey(), declared))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return best.getValue() > OVERRULING * other && (other > 0 || best.getValue() > CERTAIN);
    }

    private static boolean isAhead(List<Map.Entry<String, Double>> likely) {
        return likely.get(0).getValue() > AHEAD * likely.get(1).getValue();
    }

    private static boolean isClose(String one, String other) {
        return one.equals(other) || CLOSE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }
}

package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How strongly evidence speaks for a topic: {@code 1 - exp(-w / 4)}, where {@code w} adds up the evidence. A wording
 * counts 3 in the title, 2 in the summary and 1 in the body the first time, and half of that each further time the same
 * wording comes again. So one word in passing gives 0.22, a word of the title 0.53, many different words near 1.
 */
final class TopicScore {
    private static final double SATURATION = 4;

    private TopicScore() {}

    static double of(List<Span> evidence) {
        Map<String, Double> next = new HashMap<>();
        double sum = 0;
        for (Span span : evidence) {
            String wording = span.getText().toLowerCase(Locale.ROOT);
            double share = next.getOrDefault(wording, 1.0);
            sum += share * weight(span.getField());
            next.put(wording, share / 2);
        }
        return 1 - Math.exp(-sum / SATURATION);
    }

    private static double weight(TextField field) {
        return switch (field) {
            case TITLE -> 3;
            case SUMMARY -> 2;
            case BODY -> 1;
        };
    }
}

package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Words;
import java.util.List;

/** Which of several headlines says most of what the others say. */
public final class Headlines {
    private Headlines() {}

    /**
     * Index of the headline with the highest mean similarity of its terms to the others; of several the first.
     *
     * @param headlines one or more; takes time by the square of their number
     */
    public static int mostCentral(List<String> headlines) {
        List<StoryVector> vectors = headlines.stream()
                .map(headline -> StoryFeatures.of(Words.of(headline, "")).vector())
                .toList();
        double[] similarity = new double[vectors.size()];
        for (int i = 0; i < similarity.length; i++) {
            for (int j = i + 1; j < similarity.length; j++) {
                double cosine = vectors.get(i).cosine(vectors.get(j));
                similarity[i] += cosine;
                similarity[j] += cosine;
            }
        }
        int central = 0;
        for (int i = 1; i < similarity.length; i++) {
            central = similarity[i] > similarity[central] ? i : central;
        }
        return central;
    }
}

package io.wireroom.enrich.why;

import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.copy.CopyEvidence;
import io.wireroom.enrich.copy.CopyFeatures;
import io.wireroom.enrich.copy.CopySketch;
import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.copy.CopyVerifier;
import io.wireroom.enrich.intake.OrderTime;
import io.wireroom.enrich.story.SharedTerms;
import io.wireroom.enrich.story.StoryFeatures;
import io.wireroom.enrich.story.StorySimilarity;
import io.wireroom.enrich.story.StoryVector;
import io.wireroom.enrich.text.Words;
import io.wireroom.enrich.version.Versions;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Two articles side by side: what was decided of them, and what of that their texts alone bear out.
 *
 * @param relation as decided by the pipeline, which sees all articles
 * @param copy whether one copies the other by their texts alone, the first one as left
 * @param copyEvidence what that is judged by
 * @param passages the longest that both hold
 * @param cosine of their terms, 0 to 1
 * @param similarity as reports of one event, 0 to 1: the cosine less length and time
 * @param threshold similarity from which they vote for one another's story
 * @param apart between their publications
 * @param terms that both hold and that count most
 */
public record Comparison(
        Relation relation,
        CopyVerdict copy,
        CopyEvidence copyEvidence,
        List<String> passages,
        double cosine,
        double similarity,
        double threshold,
        Duration apart,
        List<String> terms) {
    private static final int MOST_PASSAGES = 5;
    private static final int MOST_TERMS = 12;

    /** What two articles are to each other. */
    public enum Relation {
        /** One article, perhaps in two versions. */
        SAME_ARTICLE,
        /** One copies the other. */
        COPY,
        /** Both copy a third one. */
        COPIES_OF_ONE,
        /** Reports of one event. */
        SAME_STORY,
        /** One follows up the story of the other. */
        FOLLOW_UP,
        /** Nothing that was found. */
        UNRELATED
    }

    public Comparison {
        passages = List.copyOf(passages);
        terms = List.copyOf(terms);
    }

    /** Compares two articles by the rules of these settings. */
    public static Comparison of(EnrichedArticle left, EnrichedArticle right, EnrichSettings settings) {
        CopySketch one = CopyFeatures.of(words(left)).sketch();
        CopySketch other = CopyFeatures.of(words(right)).sketch();
        StoryVector terms = StoryFeatures.of(words(left)).vector();
        StoryVector otherTerms = StoryFeatures.of(words(right)).vector();
        Duration apart =
                Duration.between(OrderTime.of(left), OrderTime.of(right)).abs();
        StorySimilarity similarity = new StorySimilarity(
                settings.storyThreshold(), settings.windows().stories());
        return new Comparison(
                relation(left, right),
                CopyVerifier.verify(one, other),
                CopyEvidence.of(one, other),
                SharedPassages.of(text(left), text(right), MOST_PASSAGES),
                terms.cosine(otherTerms),
                similarity.score(terms, otherTerms, apart),
                settings.storyThreshold(),
                apart,
                SharedTerms.of(left.getArticle().getTitle() + "\n" + text(left), terms, otherTerms, MOST_TERMS));
    }

    private static Relation relation(EnrichedArticle left, EnrichedArticle right) {
        if (left.getArticle().getId().equals(right.getArticle().getId())) {
            return Relation.SAME_ARTICLE;
        }
        Optional<String> leftOf = left.getDuplicate().map(Duplicate::getOf);
        Optional<String> rightOf = right.getDuplicate().map(Duplicate::getOf);
        if (leftOf.filter(right.getArticle().getId()::equals).isPresent()
                || rightOf.filter(left.getArticle().getId()::equals).isPresent()) {
            return Relation.COPY;
        }
        if (leftOf.isPresent() && leftOf.equals(rightOf)) {
            return Relation.COPIES_OF_ONE;
        }
        Optional<String> story = left.getStory().map(StoryLink::getId);
        if (story.isPresent() && story.equals(right.getStory().map(StoryLink::getId))) {
            return Relation.SAME_STORY;
        }
        return followsUp(left, right) || followsUp(right, left) ? Relation.FOLLOW_UP : Relation.UNRELATED;
    }

    /** Whether an article follows up the story of an earlier one. */
    public static boolean followsUp(EnrichedArticle later, EnrichedArticle earlier) {
        Optional<String> followed = later.getStory().flatMap(StoryLink::getFollowUpOf);
        return followed.isPresent() && followed.equals(earlier.getStory().map(StoryLink::getId));
    }

    private static Words words(EnrichedArticle enriched) {
        return Words.of(enriched.getArticle().getTitle(), text(enriched));
    }

    private static String text(EnrichedArticle enriched) {
        return Versions.text(enriched.getArticle());
    }
}

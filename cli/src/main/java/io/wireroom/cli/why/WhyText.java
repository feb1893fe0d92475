package io.wireroom.cli.why;

import io.wireroom.cli.console.Printable;
import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.copy.Overlap;
import io.wireroom.enrich.why.Comparison;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A {@link Comparison} for people, a line each. */
final class WhyText {
    private static final int TITLE = 90;
    private static final int SOURCE = 24;
    private static final int PASSAGE = 160;
    private static final int ID = 8;

    private WhyText() {}

    static List<String> of(EnrichedArticle left, EnrichedArticle right, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(article(left));
        lines.add(article(right));
        lines.add("");
        lines.add(relation(left, right, comparison));
        if (comparison.relation() == Comparison.Relation.SAME_ARTICLE) {
            lines.addAll(changes(left));
        }
        lines.add("");
        lines.add("as copies    " + verdict(comparison.copy()));
        lines.add("  wording    " + percent(comparison.copyEvidence().wording().jaccard()) + " of all three-word runs, "
                + percent(comparison.copyEvidence().wording().containment()) + " of the shorter text's");
        lines.add("  names      " + facts(comparison.copyEvidence().names()));
        lines.add("  numbers    " + facts(comparison.copyEvidence().numbers()));
        for (String passage : comparison.passages()) {
            lines.add("  passage    " + Printable.line(passage, PASSAGE));
        }
        lines.add(String.format(
                Locale.ROOT,
                "as a story   similarity %.2f, %.2f are needed to vote for one another's story",
                comparison.similarity(),
                comparison.threshold()));
        lines.add(String.format(
                Locale.ROOT,
                "  terms      cosine %.2f: %s",
                comparison.cosine(),
                String.join(", ", comparison.terms())));
        lines.add("  time       " + apart(comparison.apart()) + " apart");
        return lines;
    }

    private static String article(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        return shortened(article.getId()) + "  " + Printable.line(article.getSource(), SOURCE) + "  "
                + Printable.line(article.getTitle(), TITLE)
                + (enriched.getVersion() > 1 ? "  [version " + enriched.getVersion() + "]" : "");
    }

    private static String relation(EnrichedArticle left, EnrichedArticle right, Comparison comparison) {
        return switch (comparison.relation()) {
            case SAME_ARTICLE -> "One article" + version(left);
            case COPY -> "A copy: " + copy(left, right);
            case COPIES_OF_ONE -> "Both are copies of " + of(left) + ".";
            case SAME_STORY -> "Two reports of one story, " + story(left) + ".";
            case FOLLOW_UP -> followUp(left, right);
            case UNRELATED -> "Nothing: stories " + story(left) + " and " + story(right) + ".";
        };
    }

    private static String version(EnrichedArticle article) {
        return article.getChange()
                .map(change -> ", now in version " + article.getVersion() + ": "
                        + (change.getTitleChanged() ? "another title, " : "")
                        + change.getParagraphsAdded() + " paragraphs added, " + change.getParagraphsRemoved()
                        + " removed, " + change.getParagraphsKept() + " kept.")
                .orElse(" in its first version.");
    }

    /** What changed in it, as far as the former text was still known, and what it says of that itself. */
    private static List<String> changes(EnrichedArticle article) {
        List<String> lines = new ArrayList<>();
        article.getNotice()
                .ifPresent(n -> lines.add("  notice     " + n.getKind() + ": " + Printable.line(n.getText(), PASSAGE)));
        article.getChange().ifPresent(change -> {
            change.getFormerTitle().ifPresent(title -> lines.add("  title was  " + Printable.line(title, TITLE)));
            numbers(change.getNumbersRemoved()).ifPresent(numbers -> lines.add("  numbers -  " + numbers));
            numbers(change.getNumbersAdded()).ifPresent(numbers -> lines.add("  numbers +  " + numbers));
            change.getRemoved().forEach(p -> lines.add("  removed    " + Printable.line(p, PASSAGE)));
            change.getAdded().forEach(p -> lines.add("  added      " + Printable.line(p, PASSAGE)));
        });
        return lines;
    }

    private static Optional<String> numbers(List<String> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(Printable.line(String.join("  ", numbers), PASSAGE));
    }

    private static String copy(EnrichedArticle left, EnrichedArticle right) {
        boolean leftCopies = left.getDuplicate()
                .filter(d -> d.getOf().equals(right.getArticle().getId()))
                .isPresent();
        EnrichedArticle copy = leftCopies ? left : right;
        EnrichedArticle original = leftCopies ? right : left;
        return shortened(copy.getArticle().getId()) + " copies "
                + shortened(original.getArticle().getId())
                + copy.getDuplicate()
                        .map(d -> String.format(Locale.ROOT, " (%s, similarity %.2f).", d.getKind(), d.getSimilarity()))
                        .orElse(".");
    }

    private static String followUp(EnrichedArticle left, EnrichedArticle right) {
        boolean leftFollows = Comparison.followsUp(left, right);
        EnrichedArticle later = leftFollows ? left : right;
        EnrichedArticle earlier = leftFollows ? right : left;
        return "A follow-up: " + shortened(later.getArticle().getId()) + ", of story " + story(later)
                + ", follows up story " + story(earlier) + ".";
    }

    private static String of(EnrichedArticle copy) {
        return copy.getDuplicate().map(d -> shortened(d.getOf())).orElse("another");
    }

    private static String story(EnrichedArticle article) {
        return article.getStory().map(s -> shortened(s.getId())).orElse("none");
    }

    private static String verdict(CopyVerdict verdict) {
        return switch (verdict.kind()) {
            case NONE -> "no";
            case EXACT -> "the same words in the same order";
            case NEAR -> String.format(Locale.ROOT, "nearly the same text, similarity %.2f", verdict.similarity());
            case LEFT_INSIDE -> String.format(Locale.ROOT, "the first is an excerpt, %.2f of it", verdict.similarity());
            case RIGHT_INSIDE ->
                String.format(Locale.ROOT, "the second is an excerpt, %.2f of it", verdict.similarity());
        };
    }

    private static String facts(Overlap facts) {
        return facts.shared() + " shared, of " + facts.left() + " and " + facts.right();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String apart(Duration apart) {
        return apart.toDays() > 1
                ? apart.toDays() + " days"
                : apart.toHours() > 1 ? apart.toHours() + " hours" : apart.toMinutes() + " minutes";
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(ID, id.length()));
    }
}

package io.wireroom.cli.why;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.Printable;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article with its tags for people: what it is, its actors and topics with their causes, and its text with marks. */
final class TagsText {
    private static final int USUAL_LINES = 3;

    private final Explanation explanation;
    private final TagLines tags;
    private final int width;
    private final Palette palette;

    /**
     * For one article.
     *
     * @param width code points that a line has
     * @param all false to shorten long lists of mentions and evidence
     */
    TagsText(Explanation explanation, int width, boolean all, Palette palette) {
        this.explanation = explanation;
        this.tags = new TagLines(explanation.text(), width, all ? Integer.MAX_VALUE : USUAL_LINES, palette);
        this.width = width;
        this.palette = palette;
    }

    /** The article as it is stored. */
    List<String> of(EnrichedArticle enriched, String taxonomyInUse) {
        List<String> lines = new ArrayList<>(header(enriched, taxonomyInUse));
        problems(lines);
        lines.add("");
        lines.add(palette.bold("ACTORS") + " " + actors());
        explanation.actors().forEach(one -> lines.addAll(tags.of(sign(one.number()), one.actor())));
        lines.add("");
        lines.add(palette.bold("TOPICS") + " " + explanation.topics().size());
        explanation.topics().forEach(one -> lines.addAll(tags.of(sign(one.number()), one)));
        text(lines);
        return lines;
    }

    private static String sign(int number) {
        return String.format(Locale.ROOT, "%3d  ", number);
    }

    private String actors() {
        long main = explanation.actors().stream()
                .filter(one -> one.actor().getProminence() == Prominence.MAIN)
                .count();
        return explanation.actors().size() + (main > 0 ? ", " + main + " main" : "");
    }

    private List<String> header(EnrichedArticle enriched, String inUse) {
        Article article = enriched.getArticle();
        List<String> lines = new ArrayList<>();
        lines.add(palette.bold(Printable.line(article.getTitle())));
        lines.add(Stream.of(
                        Optional.of(article.getSource()),
                        article.getPublishedAt().map(at -> "published " + at),
                        article.getLanguage(),
                        Optional.of("version " + enriched.getVersion()),
                        Optional.of("revision " + enriched.getRevision()))
                .flatMap(Optional::stream)
                .map(Printable::line)
                .collect(Collectors.joining(", ")));
        lines.add("id        " + article.getId());
        lines.add("url       " + Printable.line(article.getUrl()));
        lines.add("taxonomy  " + taxonomy(enriched.getTaxonomyVersion(), inUse));
        enriched.getDuplicate()
                .ifPresent(copy -> lines.add("copy      of " + copy.getOf()
                        + String.format(Locale.ROOT, ", %s, similarity %.2f", copy.getKind(), copy.getSimilarity())));
        enriched.getStory().ifPresent(story -> lines.add("story     " + story(article, story)));
        enriched.getNotice()
                .ifPresent(n -> lines.add("notice    " + n.getKind() + ": " + Printable.line(n.getText(), width)));
        return lines;
    }

    private static String taxonomy(String tagged, String inUse) {
        return tagged.equals(inUse)
                ? tagged + ", which is in use"
                : tagged + ", which has changed since: " + inUse
                        + " is in use, so that the queries behind the topics are not known; wireroom replay tags anew";
    }

    private static String story(Article article, StoryLink story) {
        String followUp =
                story.getFollowUpOf().map(of -> ", follows up story " + of).orElse("");
        return (story.getId().equals(article.getId())
                        ? story.getId() + ", as its first article"
                        : story.getId()
                                + String.format(Locale.ROOT, ", similarity %.2f", story.getSimilarity())
                                + story.getJoined().map(of -> " to " + of).orElse(""))
                + followUp;
    }

    private void problems(List<String> lines) {
        List<String> problems = explanation.problems();
        if (!problems.isEmpty()) {
            lines.add("");
            lines.add(palette.bad("A FAULT OF THIS PROGRAM, please report it with the article's id: "
                    + (problems.size() == 1 ? "a tag names" : problems.size() + " times a tag names")
                    + " words that do not stand where it says"));
            problems.forEach(problem -> lines.add(palette.bad("  " + Printable.line(problem, 2 * width))));
        }
    }

    private void text(List<String> lines) {
        for (TextField field : List.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY)) {
            String of = explanation.text().of(field);
            if (!of.isBlank()) {
                lines.add("");
                lines.add(palette.bold(field.name()));
                lines.addAll(MarkedText.lines(of, marks(field), width, palette));
            }
        }
    }

    private List<Mark> marks(TextField field) {
        List<Mark> marks = new ArrayList<>();
        explanation.actors().forEach(one -> marks(field, one.actor().getMentions(), one.number(), false, marks));
        explanation.topics().forEach(one -> marks(field, one.topic().getEvidence(), one.number(), true, marks));
        return marks;
    }

    private void marks(TextField field, List<Span> spans, int number, boolean topic, List<Mark> marks) {
        spans.stream()
                .filter(span -> span.getField() == field && explanation.text().holds(span))
                .forEach(span -> marks.add(new Mark(span.getStart(), span.getEnd(), number, topic)));
    }

    /** What another taxonomy would change, {@code +} a tag that comes and {@code -} one that goes. */
    List<String> of(Retagging change, String file) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(palette.bold("BY " + file) + " version " + change.version() + ": " + count(change.came()) + " come, "
                + count(change.went()) + " go, " + change.stayed() + " stay");
        lines.addAll(signed("  + ", change.came()));
        lines.addAll(signed("  - ", change.went()));
        return lines;
    }

    private static int count(Explanation tags) {
        return tags.actors().size() + tags.topics().size();
    }

    private List<String> signed(String sign, Explanation changed) {
        return Stream.concat(
                        changed.actors().stream().flatMap(one -> tags.of(sign, one.actor()).stream()),
                        changed.topics().stream().flatMap(one -> tags.of(sign, one).stream()))
                .toList();
    }
}

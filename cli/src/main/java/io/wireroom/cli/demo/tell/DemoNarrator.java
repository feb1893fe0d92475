package io.wireroom.cli.demo.tell;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.demo.flow.FlowListener;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Turns what happens into lines, one for each thing that is new. For one thread. */
public final class DemoNarrator implements FlowListener {
    private static final int SUBJECT = 44;
    private static final int SHORT = 34;
    private static final int REST = 62;

    private final Consumer<String> lines;
    private final Palette palette;
    private final InstantSource clock;
    private final Instant start;
    private final Map<String, FeedCounters> feeds = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, EnrichedArticle> told = new HashMap<>();
    private final Map<String, Integer> storySizes = new HashMap<>();
    private long indexed;

    /**
     * @param lines where finished lines go
     * @param palette colours
     * @param clock the time; lines show how much has passed since now
     */
    public DemoNarrator(Consumer<String> lines, Palette palette, InstantSource clock) {
        this.lines = lines;
        this.palette = palette;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public void polled(FeedState state) {
        FeedCounters now = state.getCounters();
        FeedCounters before = feeds.put(state.getUrl(), now);
        long found = now.getDiscovered() - (before == null ? 0 : before.getDiscovered());
        if (state.getFailureReason().isPresent()) {
            say("polled", state.getUrl(), palette.bad(state.getFailureReason().get()));
        } else if (before == null || found > 0) {
            String format = state.getFormat().map(f -> " (" + f + ")").orElse("");
            say("polled", state.getTitle().orElse(state.getUrl()), found + " new or changed" + format);
        }
    }

    @Override
    public void published(Article article) {
        boolean again = titles.put(article.getId(), article.getTitle()) != null;
        say("published", article.getTitle(), article.getSource() + (again ? ", again" : ""));
    }

    @Override
    public void enriched(EnrichedArticle article) {
        String id = article.getArticle().getId();
        titles.put(id, article.getArticle().getTitle());
        Optional<EnrichedArticle> before = Optional.ofNullable(told.put(id, article));
        if (before.isEmpty() || before.get().getVersion() != article.getVersion()) {
            tagged(article);
        }
        Optional<Duplicate> copy = article.getDuplicate();
        if (copy.isPresent()
                && !copy.map(Duplicate::getOf)
                        .equals(before.flatMap(b -> b.getDuplicate().map(Duplicate::getOf)))) {
            copyOf(article, copy.get());
        }
        Optional<String> story = article.getStory().map(StoryLink::getId);
        if (story.isPresent() && !story.equals(before.flatMap(b -> b.getStory().map(StoryLink::getId)))) {
            story(article, story.get(), before);
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        String what = rejection.getSubject().orElse(rejection.getMessage());
        say(
                "rejected",
                tail(what),
                palette.bad(rejection.getStage().name().toLowerCase(Locale.ROOT) + ": " + rejection.getReason()));
    }

    /** Says how many articles can be found, when it has changed. */
    public void indexed(long count) {
        if (count != indexed) {
            indexed = count;
            say("indexed", count + (count == 1 ? " article" : " articles") + " searchable", "");
        }
    }

    private void tagged(EnrichedArticle article) {
        String topics = article.getTopics().stream().map(TopicTag::getId).collect(Collectors.joining(", "));
        String actors = article.getActors().stream()
                .filter(Actor::getKnown)
                .map(Actor::getName)
                .collect(Collectors.joining(", "));
        String version = article.getVersion() == 1 ? "" : "version " + article.getVersion() + "; ";
        String tags = List.of(topics, actors).stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(" | "));
        say("tagged", article.getArticle().getTitle(), version + (tags.isEmpty() ? "-" : tags));
    }

    private void copyOf(EnrichedArticle article, Duplicate copy) {
        String how = String.format(Locale.ROOT, "%s %.2f of ", copy.getKind(), copy.getSimilarity());
        say("copy of", article.getArticle().getTitle(), how + quoted(titles.getOrDefault(copy.getOf(), copy.getOf())));
    }

    /** A story is worth a line from its second article on. */
    private void story(EnrichedArticle article, String story, Optional<EnrichedArticle> before) {
        before.flatMap(EnrichedArticle::getStory).ifPresent(left -> storySizes.merge(left.getId(), -1, Integer::sum));
        int size = storySizes.merge(story, 1, Integer::sum);
        if (size > 1 && !story.equals(article.getArticle().getId())) {
            String place = "no. " + size + " in ";
            say("story", article.getArticle().getTitle(), place + quoted(titles.getOrDefault(story, story)));
        }
    }

    private void say(String what, String subject, String rest) {
        long seconds = Duration.between(start, clock.instant()).toSeconds();
        String time = String.format(Locale.ROOT, "%2d:%02d", seconds / 60, seconds % 60);
        String line = palette.dim(time) + "  " + palette.accent(pad(what, 9)) + "  "
                + pad(cut(subject, SUBJECT), SUBJECT) + "  " + cutPlain(rest);
        lines.accept(line.stripTrailing());
    }

    /** Coloured texts are short by themselves. */
    private String cutPlain(String rest) {
        return rest.indexOf('\u001b') >= 0 ? rest : cut(rest, REST);
    }

    private static String quoted(String title) {
        return "\"" + cut(title, SHORT) + "\"";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "\u2026";
    }

    /** The end of a URL says more than its beginning. */
    private static String tail(String text) {
        return text.length() <= SUBJECT ? text : "\u2026" + text.substring(text.length() - SUBJECT + 1);
    }
}

package io.wireroom.cli.tail;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.console.Printable;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.TopicTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An enriched article on one line, for people. */
final class TailLine {
    private static final int SOURCE = 24;
    private static final int TITLE = 100;
    private static final int ACTORS = 4;
    private static final int ID = 8;

    private TailLine() {}

    static String of(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        Instant time =
                article.getPublishedAt().orElse(article.getDiscoveredAt()).truncatedTo(ChronoUnit.SECONDS);
        StringBuilder line = new StringBuilder(200)
                .append(time)
                .append("  ")
                .append(Printable.line(article.getSource(), SOURCE))
                .append("  ")
                .append(Printable.line(article.getTitle(), TITLE));
        enriched.getNotice().ifPresent(n -> add(line, "notice", n.getKind().name()));
        add(line, "topics", enriched.getTopics().stream().map(TopicTag::getId).collect(Collectors.joining(", ")));
        add(line, "actors", actors(enriched));
        enriched.getDuplicate().ifPresent(d -> add(line, "copy of", shortened(d.getOf()) + " " + d.getKind()));
        enriched.getStory().ifPresent(s -> add(line, "story", shortened(s.getId())));
        if (enriched.getVersion() > 1) {
            add(
                    line,
                    "version",
                    enriched.getVersion()
                            + enriched.getChange().map(TailLine::change).orElse(""));
        }
        return line.toString();
    }

    private static String change(Change change) {
        return (change.getTitleChanged() ? ", new title" : "") + ", +" + change.getParagraphsAdded() + " -"
                + change.getParagraphsRemoved() + " paragraphs";
    }

    /** A member of a story, as a look-up tells of it. */
    static String ofMember(JsonNode member, String story) {
        StringBuilder line = new StringBuilder(200)
                .append(Instant.parse(member.path("publishedAt").asText()).truncatedTo(ChronoUnit.SECONDS))
                .append("  ")
                .append(Printable.line(member.path("source").asText(), SOURCE))
                .append("  ")
                .append(Printable.line(member.path("title").asText(), TITLE));
        List<String> topics = new ArrayList<>();
        member.path("topics").forEach(topic -> topics.add(Printable.line(topic.asText())));
        add(line, "topics", String.join(", ", topics));
        if (member.path("copy").asBoolean()) {
            line.append("  [copy]");
        }
        add(line, "story", shortened(story));
        return line.toString();
    }

    private static String actors(EnrichedArticle enriched) {
        return enriched.getActors().stream()
                .filter(Actor::getKnown)
                .limit(ACTORS)
                .map(TailLine::actor)
                .collect(Collectors.joining(", "));
    }

    private static String actor(Actor actor) {
        String name = Printable.line(actor.getName());
        return actor.getProminence() == Prominence.MAIN ? name + " (main)" : name;
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(ID, id.length()));
    }

    private static void add(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append("  [").append(name).append(": ").append(value).append(']');
        }
    }
}

package io.wireroom.cli.why;

import io.wireroom.cli.console.Palette;
import io.wireroom.enrich.tag.TopicCauses.Cause;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import io.wireroom.web.article.EnrichedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article with its tags and their causes as stable JSON: that of {@link EnrichedJson} and more. */
final class TagsJson {
    private static final int ROOM = 100;

    private final StoredText text;

    private TagsJson(StoredText text) {
        this.text = text;
    }

    static Map<String, Object> of(
            EnrichedArticle enriched, Explanation explanation, String taxonomyInUse, Optional<Retagging> change) {
        TagsJson tags = new TagsJson(explanation.text());
        Map<String, Object> json = new LinkedHashMap<>(EnrichedJson.of(enriched));
        json.put("revision", enriched.getRevision());
        json.put("actors", tags.actors(explanation));
        json.put("topics", tags.topics(explanation));
        json.put("taxonomyInUse", taxonomyInUse);
        json.put("problems", explanation.problems());
        change.ifPresent(of -> json.put("change", tags.change(of)));
        return json;
    }

    private Map<String, Object> change(Retagging change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("taxonomyVersion", change.version());
        json.put("came", tags(change.came()));
        json.put("went", tags(change.went()));
        json.put("stayed", change.stayed());
        return json;
    }

    private Map<String, Object> tags(Explanation tags) {
        return Map.of("actors", actors(tags), "topics", topics(tags));
    }

    private List<Map<String, Object>> actors(Explanation explanation) {
        return explanation.actors().stream().map(this::actor).toList();
    }

    private Map<String, Object> actor(TaggedActor tagged) {
        Actor actor = tagged.actor();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", tagged.number());
        json.put("id", actor.getId());
        json.put("name", actor.getName());
        json.put("type", actor.getType().name());
        actor.getWikidata().ifPresent(item -> json.put("wikidata", item));
        json.put("known", actor.getKnown());
        json.put("salience", actor.getSalience());
        json.put("prominence", actor.getProminence().name());
        json.put("roles", actor.getRoles().stream().map(this::role).toList());
        json.put("mentions", actor.getMentions().stream().map(this::span).toList());
        return json;
    }

    private Map<String, Object> role(Role role) {
        Map<String, Object> json = span(role.getSpan());
        role.getOf().ifPresent(of -> json.put("of", of));
        return json;
    }

    private List<Map<String, Object>> topics(Explanation explanation) {
        return explanation.topics().stream().map(this::topic).toList();
    }

    private Map<String, Object> topic(TaggedTopic tagged) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", tagged.number());
        json.put("id", tagged.topic().getId());
        json.put("label", tagged.topic().getLabel());
        json.put("score", tagged.topic().getScore());
        json.put("broader", tagged.broader());
        json.put("query", tagged.query());
        List<Map<String, Object>> evidence = new ArrayList<>();
        List<Span> spans = tagged.topic().getEvidence();
        for (int i = 0; i < spans.size(); i++) {
            Map<String, Object> span = span(spans.get(i));
            span.put("by", i < tagged.causes().size() ? causes(tagged.causes().get(i)) : List.of());
            evidence.add(span);
        }
        json.put("evidence", evidence);
        return json;
    }

    private static List<Map<String, Object>> causes(List<Cause> causes) {
        return causes.stream()
                .map(cause -> Map.<String, Object>of("topic", cause.topic(), "part", cause.part()))
                .toList();
    }

    private Map<String, Object> span(Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", StoredText.field(span.getField()));
        json.put("start", span.getStart());
        json.put("end", span.getEnd());
        json.put("text", span.getText());
        json.put("cause", span.getCause().name());
        if (text.holds(span)) {
            String field = text.of(span.getField());
            json.put("context", InContext.line(field, span.getStart(), span.getEnd(), ROOM, Palette.PLAIN));
        }
        json.put("exact", text.problem(span).isEmpty());
        return json;
    }
}

package io.wireroom.cli.why;

import io.wireroom.enrich.copy.Overlap;
import io.wireroom.enrich.why.Comparison;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.web.article.ChangeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link Comparison} as stable JSON. */
final class WhyJson {
    private WhyJson() {}

    static Map<String, Object> of(EnrichedArticle left, EnrichedArticle right, Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", comparison.relation().name());
        json.put("articles", List.of(article(left), article(right)));
        json.put("copy", copy(comparison));
        json.put("story", story(comparison));
        return json;
    }

    private static Map<String, Object> article(EnrichedArticle enriched) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", enriched.getArticle().getId());
        json.put("url", enriched.getArticle().getUrl());
        json.put("version", enriched.getVersion());
        json.put("title", enriched.getArticle().getTitle());
        ChangeJson.put(json, enriched);
        enriched.getDuplicate().map(Duplicate::getOf).ifPresent(of -> json.put("copyOf", of));
        enriched.getStory().map(StoryLink::getId).ifPresent(story -> json.put("story", story));
        enriched.getStory().flatMap(StoryLink::getFollowUpOf).ifPresent(of -> json.put("followUpOf", of));
        return json;
    }

    private static Map<String, Object> copy(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", comparison.copy().kind().name());
        json.put("jaccard", comparison.copyEvidence().wording().jaccard());
        json.put("containment", comparison.copyEvidence().wording().containment());
        json.put("names", facts(comparison.copyEvidence().names()));
        json.put("numbers", facts(comparison.copyEvidence().numbers()));
        json.put("passages", comparison.passages());
        return json;
    }

    private static Map<String, Object> facts(Overlap facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", facts.left());
        json.put("second", facts.right());
        json.put("shared", facts.shared());
        return json;
    }

    private static Map<String, Object> story(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("similarity", comparison.similarity());
        json.put("needed", comparison.threshold());
        json.put("cosine", comparison.cosine());
        json.put("secondsApart", comparison.apart().toSeconds());
        json.put("terms", comparison.terms());
        return json;
    }
}

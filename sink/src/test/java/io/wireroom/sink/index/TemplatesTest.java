package io.wireroom.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.sink.document.Documents;
import io.wireroom.sink.testing.TestArticles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ClusterFeatures FULL = new ClusterFeatures(true, true);
    private static final ClusterFeatures BARE = new ClusterFeatures(false, false);

    private static Templates templates(ClusterFeatures features, Map<String, String> settings) {
        return new Templates(IndexSettings.from(Configuration.of(IndexSettings.ALL, settings)), features);
    }

    @Test
    void articleFields_everyFieldOfADocument_isMapped() throws IOException {
        JsonNode mappings = JSON.readTree(templates(FULL, Map.of()).articleMappings());
        for (EnrichedArticle article : List.of(TestArticles.copy("b", 1, "a"), TestArticles.corrected("c", 2))) {
            assertThat(unmapped(JSON.readTree(Documents.article(article)), mappings, ""))
                    .isEmpty();
        }
        assertThat(mappings.at("/properties/notice/properties/kind/type").asText())
                .isEqualTo("keyword");
    }

    @Test
    void storyFields_everyFieldOfADocument_isMapped() throws IOException {
        JsonNode mappings = JSON.readTree(templates(FULL, Map.of()).storyMappings());
        byte[] document = Documents.story(TestArticles.story("a", 1, 1));
        assertThat(unmapped(JSON.readTree(document), mappings, "")).isEmpty();
        byte[] merged = Documents.story(TestArticles.merged("a", 1, "b"));
        assertThat(unmapped(JSON.readTree(merged), mappings, "")).isEmpty();
    }

    @Test
    void articleFields_settings_areFilledIn() throws IOException {
        Map<String, String> settings = Map.of("sink.index.shards", "3", "sink.index.refresh-interval", "5s");
        JsonNode index =
                JSON.readTree(templates(FULL, settings).articleFields()).at("/template/settings/index");
        assertThat(index.path("number_of_shards").asInt()).isEqualTo(3);
        assertThat(index.path("refresh_interval").asText()).isEqualTo("5000ms");
        assertThat(index.path("analysis")).isEqualTo(Templates.analysis());
    }

    @Test
    void articleFields_noStemmers_takesTheStandardAnalyzer() throws IOException {
        JsonNode template = JSON.readTree(templates(BARE, Map.of()).articleFields());
        JsonNode analysis = template.at("/template/settings/index/analysis");
        assertThat(analysis.has("filter")).isFalse();
        assertThat(analysis.at("/analyzer/wireroom_text/type").asText()).isEqualTo("standard");
        assertThat(analysis.at("/analyzer/wireroom_written/type").asText()).isEqualTo("standard");
    }

    @Test
    void articleMappingsWithoutNewWords_leaveOutWhatAnOldIndexWouldRefuse() {
        assertThat(templates(FULL, Map.of()).articleMappings()).contains("wireroom_written");
        assertThat(templates(FULL, Map.of()).articleMappingsWithoutNewWords())
                .contains("wireroom_text", "\"lower\"")
                .doesNotContain("wireroom_written");
    }

    @Test
    void probe_namesEachFilterWithItsSettings() {
        assertThat(Templates.probe())
                .contains("possessive_english", "\"lowercase\",\"asciifolding\"", "headquarters", "minimal_english")
                .doesNotContain("wireroom_");
    }

    @Test
    void lifecycle_onlyWhereTheClusterManagesIt() throws IOException {
        assertThat(templates(BARE, Map.of()).lifecycle()).isEmpty();
        assertThat(templates(BARE, Map.of()).articles()).doesNotContain("lifecycle");
        JsonNode articles = JSON.readTree(templates(FULL, Map.of()).articles());
        assertThat(articles.at("/template/settings/index/lifecycle/name").asText())
                .isEqualTo(Templates.LIFECYCLE);
    }

    @Test
    void lifecycle_retention_deletesAtThatAge() throws IOException {
        assertThat(templates(FULL, Map.of()).lifecycle().orElseThrow()).doesNotContain("delete");
        String policy = templates(FULL, Map.of("sink.index.retention", "400d"))
                .lifecycle()
                .orElseThrow();
        assertThat(JSON.readTree(policy).at("/policy/phases/delete/min_age").asText())
                .isEqualTo("9600h");
    }

    @Test
    void articles_monthOfFirstSight_inUtc() {
        assertThat(IndexNames.articles(Instant.parse("2026-11-30T23:59:59Z"))).isEqualTo("wireroom-articles-2026.11");
        assertThat(IndexNames.articles(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("wireroom-articles-2026.12");
    }

    private static List<String> unmapped(JsonNode value, JsonNode mapping, String path) {
        List<String> missing = new ArrayList<>();
        if (mapping.path("enabled").asText().equals("false")) {
            return missing;
        }
        for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
            missing.addAll(unmapped(element, mapping, path));
        }
        value.properties().forEach(field -> {
            JsonNode inner = mapping.path("properties").path(field.getKey());
            String innerPath = path + "/" + field.getKey();
            if (inner.isMissingNode()) {
                missing.add(innerPath);
            } else {
                missing.addAll(unmapped(field.getValue(), inner, innerPath));
            }
        });
        return missing;
    }
}

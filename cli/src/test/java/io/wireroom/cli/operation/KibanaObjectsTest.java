package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data views, visualizations and dashboard of Kibana name only what is there. */
class KibanaObjectsTest {
    private static final Map<String, IndexFields> FIELDS =
            Map.of("wireroom-articles", IndexFields.ofArticles(), "wireroom-stories", IndexFields.ofStories());
    private static final Pattern FIELD_OF_QUERY = Pattern.compile("([A-Za-z.]+)\\s*[:<>]");
    private static final Set<String> NUMBERS_AND_DATES = Set.of("date", "integer", "long", "float");

    private final List<JsonNode> objects = OperationFiles.text(
                    OperationFiles.ROOT.resolve("ops/kibana/wireroom.ndjson"))
            .lines()
            .map(OperationFiles::json)
            .toList();

    @Test
    void dataViews_haveATimeFieldThatIsADate() {
        assertThat(of("index-pattern"))
                .extracting(view -> view.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(FIELDS.keySet());
        assertThat(of("index-pattern")).allSatisfy(view -> {
            assertThat(view.at("/attributes/title").asText())
                    .isEqualTo(view.path("id").asText());
            assertThat(types(view.path("id").asText()))
                    .containsEntry(view.at("/attributes/timeFieldName").asText(), "date");
        });
    }

    @Test
    void visualizations_fields_areInTheMappingsAndCanBeCounted() {
        assertThat(of("visualization")).isNotEmpty().allSatisfy(one -> {
            Map<String, String> types = types(view(one));
            assertThat(aggregations(one).filter(KibanaObjectsTest::hasField)).allSatisfy(aggregation -> {
                String type = types.get(aggregation.at("/params/field").asText());
                assertThat(type).as(aggregation.toString()).isNotNull();
                switch (aggregation.path("type").asText()) {
                    case "date_histogram" -> assertThat(type).isEqualTo("date");
                    case "max", "min" -> assertThat(NUMBERS_AND_DATES).contains(type);
                    case "terms", "cardinality" -> assertThat(type).isEqualTo("keyword");
                    default -> assertThat(aggregation.path("type").asText()).isEqualTo("count");
                }
            });
            assertThat(types.keySet()).containsAll(fieldsOfQuery(one));
        });
    }

    @Test
    void visualizations_aggregations_areOrderedByOneThatIsThere() {
        assertThat(of("visualization")).allSatisfy(one -> {
            List<String> ids =
                    aggregations(one).map(each -> each.path("id").asText()).toList();
            assertThat(ids).doesNotHaveDuplicates().contains("1");
            assertThat(aggregations(one).filter(each -> each.at("/params").has("orderBy")))
                    .extracting(each -> each.at("/params/orderBy").asText())
                    .allMatch(ids::contains);
            assertThat(one.at("/attributes/description").asText()).endsWith(".");
        });
    }

    @Test
    void references_areObjectsOfTheFile() {
        Set<String> known = objects.stream().map(KibanaObjectsTest::name).collect(Collectors.toSet());
        assertThat(known).hasSameSizeAs(objects);
        assertThat(objects)
                .allSatisfy(object -> assertThat(known)
                        .containsAll(OperationFiles.each(object.path("references"))
                                .map(KibanaObjectsTest::name)
                                .toList()));
    }

    @Test
    void dashboard_showsEachVisualizationOnce() {
        JsonNode dashboard = of("dashboard").get(0);
        assertThat(of("dashboard")).hasSize(1);
        assertThat(OperationFiles.each(dashboard.path("references")))
                .extracting(reference -> reference.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(of("visualization").stream()
                        .map(one -> one.path("id").asText())
                        .toList());
        JsonNode panels =
                OperationFiles.json(dashboard.at("/attributes/panelsJSON").asText());
        assertThat(OperationFiles.each(dashboard.path("references")))
                .extracting(reference -> reference.path("name").asText())
                .containsExactlyElementsOf(OperationFiles.each(panels)
                        .map(panel -> panel.path("panelIndex").asText() + ":"
                                + panel.path("panelRefName").asText())
                        .toList());
    }

    private List<JsonNode> of(String type) {
        return objects.stream()
                .filter(object -> object.path("type").asText().equals(type))
                .toList();
    }

    private static Map<String, String> types(String view) {
        IndexFields fields = FIELDS.get(view);
        assertThat(fields).as(view).isNotNull();
        return fields.types();
    }

    private static String view(JsonNode visualization) {
        return visualization.at("/references/0/id").asText();
    }

    private static Stream<JsonNode> aggregations(JsonNode visualization) {
        return OperationFiles.each(
                OperationFiles.json(visualization.at("/attributes/visState").asText())
                        .path("aggs"));
    }

    private static boolean hasField(JsonNode aggregation) {
        return aggregation.path("params").has("field");
    }

    private static List<String> fieldsOfQuery(JsonNode visualization) {
        JsonNode source = OperationFiles.json(visualization
                .at("/attributes/kibanaSavedObjectMeta/searchSourceJSON")
                .asText());
        return FIELD_OF_QUERY
                .matcher(source.at("/query/query").asText())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String name(JsonNode object) {
        return object.path("type").asText() + "/" + object.path("id").asText();
    }
}

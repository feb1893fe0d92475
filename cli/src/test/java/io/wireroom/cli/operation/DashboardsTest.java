package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards of Grafana can be read by somebody who has not made them. */
class DashboardsTest {
    private static final int COLUMNS = 24;

    static List<Dashboard> dashboards() {
        return OperationFiles.dashboards().stream().map(Dashboard::new).toList();
    }

    @Test
    void dashboards_haveAnIdAndATitleEach() {
        assertThat(dashboards())
                .extracting(board -> board.document().path("uid").asText())
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith("wireroom-"));
        assertThat(dashboards())
                .extracting(board -> board.document().path("title").asText())
                .doesNotHaveDuplicates()
                .allMatch(title -> !title.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_sayWhatTheyShowAndInWhichUnit(Dashboard board) {
        assertThat(board.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("description").asText()).as(title(panel)).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as(title(panel))
                    .isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("prometheus");
        });
        assertThat(board.panels()).extracting(DashboardsTest::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void queries_haveALegendEach(Dashboard board) {
        assertThat(board.panels()).allSatisfy(panel -> {
            assertThat(panel.path("targets")).as(title(panel)).isNotEmpty();
            assertThat(panel.path("targets")).allSatisfy(target -> {
                assertThat(target.path("expr").asText()).isNotEmpty();
                assertThat(target.path("legendFormat").asText())
                        .as(title(panel))
                        .isNotEmpty();
            });
            assertThat(panel.path("targets"))
                    .extracting(target -> target.path("refId").asText())
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_lieBesideEachOther(Dashboard board) {
        List<JsonNode> all =
                OperationFiles.each(board.document().path("panels")).toList();
        assertThat(all).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        for (JsonNode one : all) {
            assertThat(right(one)).as(title(one)).isLessThanOrEqualTo(COLUMNS);
            assertThat(all)
                    .filteredOn(other -> !other.path("id").equals(one.path("id"))
                            && overlap(one.path("gridPos"), other.path("gridPos")))
                    .as("panels over " + title(one))
                    .isEmpty();
        }
    }

    private static boolean overlap(JsonNode a, JsonNode b) {
        return crosses(a, b, "x", "w") && crosses(a, b, "y", "h");
    }

    private static boolean crosses(JsonNode a, JsonNode b, String from, String size) {
        return a.path(from).asInt() < b.path(from).asInt() + b.path(size).asInt()
                && b.path(from).asInt() < a.path(from).asInt() + a.path(size).asInt();
    }

    private static int right(JsonNode panel) {
        return panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt();
    }

    private static String title(JsonNode panel) {
        return panel.path("title").asText();
    }
}

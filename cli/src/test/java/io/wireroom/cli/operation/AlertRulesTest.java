package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each alert says how bad it is, what it means and where its runbook entry is, and is tested both ways. */
class AlertRulesTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");

    private final List<Alert> alerts = Alert.all();

    @Test
    void eachAlert_saysWhatAnOperatorNeeds() {
        assertThat(alerts).extracting(Alert::name).doesNotHaveDuplicates().isNotEmpty();
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("critical", "warning", "info");
            assertThat(alert.summary()).isNotEmpty().doesNotEndWith(".");
            assertThat(alert.description()).endsWith(".");
            assertThat(alert.runbook()).isEqualTo("docs/operations.md#%s", anchor(alert.name()));
        });
    }

    @Test
    void runbook_hasAnEntryForEachAlertAndForNoOther() {
        String runbook = OperationFiles.text(OperationFiles.RUNBOOK);
        List<String> entries = HEADING.matcher(runbook.substring(runbook.indexOf("\n## Alerts")))
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(Alert::name).toList());
        assertThat(entries).extracting(AlertRulesTest::anchor).doesNotHaveDuplicates();
    }

    @Test
    void eachAlert_isTestedForFiringAndForBeingQuiet() {
        Set<String> names = alerts.stream().map(Alert::name).collect(Collectors.toSet());

        assertThat(tested(expected -> !expected.isEmpty())).as("fires").containsExactlyInAnyOrderElementsOf(names);
        assertThat(tested(JsonNode::isEmpty)).as("is quiet").containsExactlyInAnyOrderElementsOf(names);
    }

    private static Set<String> tested(Predicate<JsonNode> expected) {
        return OperationFiles.ruleTests().stream()
                .map(OperationFiles::yaml)
                .flatMap(AlertRulesTest::checks)
                .filter(check -> expected.test(check.path("exp_alerts")))
                .map(check -> check.path("alertname").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> checks(JsonNode file) {
        return OperationFiles.each(file.path("tests"))
                .flatMap(test -> OperationFiles.each(test.path("alert_rule_test")));
    }

    /** As GitHub and most renderers of Markdown make it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }
}

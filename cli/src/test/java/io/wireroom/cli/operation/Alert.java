package io.wireroom.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A rule of {@code ops/prometheus/alerts.yml}.
 *
 * @param summary and the other two: empty where they are missing
 */
record Alert(String name, String severity, String summary, String description, String runbook) {

    static List<Alert> all() {
        return OperationFiles.each(OperationFiles.prometheus("alerts.yml").path("groups"))
                .flatMap(group -> OperationFiles.each(group.path("rules")))
                .map(Alert::of)
                .toList();
    }

    private static Alert of(JsonNode rule) {
        JsonNode annotations = rule.path("annotations");
        return new Alert(
                rule.path("alert").asText(),
                rule.at("/labels/severity").asText(),
                annotations.path("summary").asText(),
                annotations.path("description").asText(),
                annotations.path("runbook_url").asText());
    }
}

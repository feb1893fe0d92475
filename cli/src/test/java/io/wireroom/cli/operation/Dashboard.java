package io.wireroom.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard of Grafana.
 *
 * @param file where it is
 */
record Dashboard(Path file) {

    /** Its panels, without the rows that part them. */
    List<JsonNode> panels() {
        return OperationFiles.each(document().path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    /** The expressions of its panels; variables in them are replaced by what Grafana might put there. */
    Stream<String> queries() {
        return panels().stream()
                .flatMap(panel -> OperationFiles.each(panel.path("targets")))
                .map(target -> target.path("expr").asText())
                .map(Dashboard::plain);
    }

    JsonNode document() {
        return OperationFiles.json(OperationFiles.text(file));
    }

    private static String plain(String query) {
        return query.replace("$__rate_interval", "1m").replace("$__range", "1h").replaceAll("\\$\\w+", ".*");
    }
}

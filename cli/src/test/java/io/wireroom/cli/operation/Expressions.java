package io.wireroom.cli.operation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a PromQL expression names, found by the spelling of our names and those of the libraries that we show.
 *
 * @param texts expressions
 */
record Expressions(List<String> texts) {
    private static final Pattern METRIC =
            Pattern.compile("(?<![a-zA-Z0-9_:\"])((?:wireroom|kafka|jvm|process|system)_[a-z0-9_]+)(?![a-zA-Z0-9_:])"
                    + "(?:\\{([^}]*)})?");
    private static final Pattern RECORDED = Pattern.compile("(?<![a-zA-Z0-9_:])[a-z_]+:[a-z0-9_:]+");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"");

    /**
     * A metric with the labels by which it is chosen.
     *
     * @param name as Prometheus sees it
     */
    record Use(String name, Set<String> labels) {}

    /** Of all rules and dashboards. */
    static Expressions all() {
        return new Expressions(Stream.concat(
                        rules(), OperationFiles.dashboards().stream().flatMap(file -> new Dashboard(file).queries()))
                .toList());
    }

    /** The metrics that processes show. */
    List<Use> metrics() {
        return texts.stream()
                .flatMap(text -> METRIC.matcher(text).results())
                .map(found -> new Use(found.group(1), labels(found.group(2) == null ? "" : found.group(2))))
                .toList();
    }

    /** The names of recorded series. */
    Set<String> recorded() {
        return texts.stream()
                .flatMap(text -> RECORDED.matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Stream<String> rules() {
        return Stream.of("recording.yml", "alerts.yml")
                .flatMap(name ->
                        OperationFiles.each(OperationFiles.prometheus(name).path("groups")))
                .flatMap(group -> OperationFiles.each(group.path("rules")))
                .map(rule -> rule.path("expr").asText());
    }

    private static Set<String> labels(String selector) {
        return LABEL.matcher(selector).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}

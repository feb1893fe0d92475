package io.wireroom.cli.operation;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real promtool on configuration, rules and the tests of rules. */
class PrometheusRulesIT {
    private static final String CONFIGURATION =
            OperationFiles.PROMETHEUS.resolve("prometheus.yml").toString();

    /** With the rule files that it names. */
    @Test
    void configuration_isValid() throws Exception {
        DebianTool.PROMTOOL.run("check", "config", CONFIGURATION).assertPassed();
    }

    @Test
    void rules_areValid() throws Exception {
        DebianTool.PROMTOOL
                .run("check", "rules", "--lint-fatal", path("recording.yml"), path("alerts.yml"))
                .assertPassed();
    }

    @Test
    void rules_fireAndAreQuietAsTheirTestsSay() throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("test", "rules"),
                        OperationFiles.ruleTests().stream().map(Path::toString))
                .toArray(String[]::new);
        DebianTool.PROMTOOL.run(arguments).assertPassed();
    }

    private static String path(String name) {
        return OperationFiles.PROMETHEUS.resolve(name).toString();
    }
}

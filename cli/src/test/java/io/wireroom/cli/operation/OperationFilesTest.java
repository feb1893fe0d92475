package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.operation.Expressions.Use;
import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.runtime.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bWIREROOM_[A-Z_]+");
    /** What the start script and Compose read themselves. */
    private static final Set<String> VARIABLES_OF_SCRIPTS = Set.of("WIREROOM_IMAGE", "WIREROOM_JAVA_OPTS");

    @Test
    void dashboardsAndRules_metricsOfOurs_areDeclaredWithTheLabelsThatAreAskedFor() {
        DeclaredSeries declared = DeclaredSeries.ofAllRoles();
        List<Use> ours = Expressions.all().metrics().stream()
                .filter(use -> use.name().startsWith("wireroom_"))
                .toList();

        assertThat(ours).isNotEmpty().allSatisfy(use -> {
            assertThat(declared.names()).contains(use.name());
            assertThat(declared.labels(use.name()))
                    .as("labels of " + use.name())
                    .containsAll(use.labels());
        });
    }

    @Test
    void dashboardsAndRules_recordedSeries_areRecorded() {
        Set<String> recorded = OperationFiles.each(
                        OperationFiles.prometheus("recording.yml").path("groups"))
                .flatMap(group -> OperationFiles.each(group.path("rules")))
                .map(rule -> rule.path("record").asText())
                .collect(Collectors.toSet());

        assertThat(Expressions.all().recorded()).isNotEmpty().isEqualTo(recorded);
    }

    @Test
    void composeAndImage_variables_areSettings() throws IOException {
        Set<String> known =
                SettingsCatalogue.all().stream().map(Setting::environmentName).collect(Collectors.toSet());
        known.addAll(VARIABLES_OF_SCRIPTS);
        assertThat(known).containsAll(names(VARIABLE, OperationFiles.ROOT.resolve("docker-compose.yml")));
        assertThat(known).containsAll(names(VARIABLE, OperationFiles.ROOT.resolve("Dockerfile")));
    }

    private static List<String> names(Pattern pattern, Path file) throws IOException {
        List<String> names = pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).as("names in " + file).isNotEmpty();
        return names;
    }
}

package io.wireroom.cli.docs;

import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.runtime.config.Setting;
import java.util.List;

/** {@code docs/configuration.md}. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            Every setting of every role. A value comes from its default, a YAML file (`--config FILE` or
            `WIREROOM_CONFIG`), the environment, or `--set name=value`; the later ones win. In YAML a dotted name and
            nested keys mean the same. `wireroom config check` tells every problem at once, `wireroom config show` what
            is in force and where it came from.

            In the environment a name is in capitals with underscores: `kafka.bootstrap-servers` is
            `WIREROOM_KAFKA_BOOTSTRAP_SERVERS`. Durations are written as 250ms, 30s, 5m, 24h, 30d; sizes as 64KiB, 5MiB.
            """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        SettingsCatalogue.byPart().forEach((part, settings) -> {
            MarkdownTable table = new MarkdownTable("setting", "type", "default", "what it does");
            settings.forEach(setting -> table.row(row(setting)));
            page.append("\n## ").append(part).append("\n\n").append(table);
        });
        return page.toString();
    }

    private static List<String> row(Setting<?> setting) {
        String type = setting.typeName()
                + (setting.bounds().isEmpty() ? "" : ", " + setting.bounds())
                + (setting.isSecret() ? ", secret" : "");
        String value = setting.writtenDefault().map(v -> "`" + v + "`").orElse("");
        return List.of("`" + setting.name() + "`", type, value, setting.description());
    }
}

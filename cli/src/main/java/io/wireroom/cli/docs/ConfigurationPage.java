package io.wireroom.cli.docs;

import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.find.FeedFinder;
import io.wireroom.ingest.markup.TagNames;
import io.wireroom.runtime.config.Setting;
import java.util.List;
import java.util.Locale;

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

    private static final String FIXED = """

            ## Limits that are fixed

            What hostile or broken input may cost besides the settings above; none is met by an honest feed that we know.
            The reasons are those of `feeds list`, of rejections and of the metric of polls.

            """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        SettingsCatalogue.byPart().forEach((part, settings) -> {
            MarkdownTable table = new MarkdownTable("setting", "type", "default", "what it does");
            settings.forEach(setting -> table.row(row(setting)));
            page.append("\n## ").append(part).append("\n\n").append(table);
        });
        return page.append(FIXED).append(fixedLimits()).toString();
    }

    private static MarkdownTable fixedLimits() {
        FeedLimits feed = FeedLimits.DEFAULT;
        return new MarkdownTable("what", "limit", "reason beyond it")
                .row(List.of(
                        "Entries of a feed document",
                        String.format(Locale.ROOT, "%,d", feed.maxEntries()),
                        "`TOO_MANY_ENTRIES`"))
                .row(List.of("Nesting of its elements or JSON values", String.valueOf(feed.maxDepth()), "`TOO_DEEP`"))
                .row(List.of(
                        "Entities that a document type defines",
                        "plain texts, and no growth beyond the limit of bytes",
                        "`XML_BOMB`"))
                .row(List.of("External entities and document types", "never read", "counted as not there"))
                .row(List.of("Characters of a tag's name", String.valueOf(TagNames.LONGEST), "taken for text"))
                .row(List.of("Nesting of HTML inside an entry", "64", "put side by side"))
                .row(List.of("Authors of an entry, characters of a name", "100, 300", "left out, cut"))
                .row(List.of("Wait of a request for its turn at a host", "1 minute", "`HOST_RESTS`"))
                .row(List.of("Documents that are gzip files", "`ingest.poll.max-size` unpacked", "`TOO_LARGE`"))
                .row(List.of("Sitemaps read behind an index at a poll", "3", "the others wait until they change"))
                .row(List.of("Dates of entries", "1990 to a day ahead", "kept as text (`oddDate`), counted"))
                .row(List.of("Headers of an answer", "256 KiB", "`BROKEN`"))
                .row(List.of("Control codes in an address", "none", "`BAD_URL`"))
                .row(List.of("Addresses asked by `feeds find`", String.valueOf(FeedFinder.MOST_REQUESTS), "not tried"));
    }

    private static List<String> row(Setting<?> setting) {
        String type = setting.typeName()
                + (setting.bounds().isEmpty() ? "" : ", " + setting.bounds())
                + (setting.isSecret() ? ", secret" : "");
        String value = setting.writtenDefault().map(v -> "`" + v + "`").orElse("");
        return List.of("`" + setting.name() + "`", type, value, setting.description());
    }
}

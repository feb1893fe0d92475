package io.wireroom.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    enum Colour {
        RED,
        DARK_BLUE
    }

    private static final Setting<Integer> ACTIONS = Setting.integer("sink.bulk.actions")
            .between(1, 10_000)
            .defaultsTo(500)
            .describedAs("Documents in one bulk request.");
    private static final Setting<Duration> AGE = Setting.duration("sink.bulk.max-age")
            .defaultsTo(Duration.ofSeconds(1))
            .describedAs("Age.");
    private static final Setting<URI> SERVER = Setting.uri("sink.server").describedAs("Where it is.");
    private static final Setting<Optional<String>> TOKEN =
            Setting.text("sink.token").secret().optional().describedAs("Secret.");
    private static final Setting<Map<String, String>> PROPERTIES =
            Setting.map("kafka.properties").defaultsTo(Map.of()).describedAs("Passed on.");
    private static final Setting<Colour> COLOUR =
            Setting.choice("page.colour", Colour.class).defaultsTo(Colour.RED).describedAs("Colour.");
    private static final Setting<List<String>> NETWORKS =
            Setting.list("fetch.allow").defaultsTo(List.of()).describedAs("Networks.");
    private static final List<Setting<?>> ALL = List.of(ACTIONS, AGE, SERVER, TOKEN, PROPERTIES, COLOUR, NETWORKS);
    private static final Map<String, String> REQUIRED = Map.of("sink.server", "http://127.0.0.1:9200");

    @TempDir
    Path folder;

    @Test
    void load_settingNeededByAnother_isAskedForOnceThatIsGiven() {
        Setting<Optional<String>> url = Setting.text("hook.url").optional().describedAs("Where it is.");
        Setting<Optional<String>> key =
                Setting.text("hook.key").secret().optional().neededBy(url).describedAs("Secret.");
        List<Setting<?>> settings = List.of(url, key);

        assertThat(Configuration.of(settings, Map.of()).get(key)).isEmpty();
        assertThat(Configuration.of(settings, Map.of("hook.url", "u", "hook.key", "k"))
                        .get(key))
                .contains("k");
        assertThatThrownBy(() -> Configuration.of(settings, Map.of("hook.url", "u")))
                .hasMessageContaining("hook.key: missing; needed because hook.url is given");
    }

    @Test
    void load_valueThatDoesNotMeetItsCondition_isRefusedInItsWords() {
        Setting<String> key = Setting.text("hook.key")
                .where("at least 4 characters", text -> text.length() >= 4)
                .secret()
                .describedAs("Secret.");

        assertThatThrownBy(() -> Configuration.of(List.of(key), Map.of("hook.key", "abc")))
                .hasMessageContaining("must be at least 4 characters")
                .hasMessageNotContaining("abc");
    }

    @Test
    void load_laterSources_win() throws IOException {
        Path file = write("sink:\n  bulk: {actions: 10, max-age: 2s}\n  server: http://one:9200\n");

        Configuration c = new ConfigurationLoader(ALL)
                .file(file)
                .environment(Map.of("WIREROOM_SINK_BULK_ACTIONS", "20", "PATH", "/bin"))
                .values(Map.of("sink.server", "http://two:9200"), "--set")
                .load();

        assertThat(c.get(ACTIONS)).isEqualTo(20);
        assertThat(c.get(AGE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(c.get(SERVER)).isEqualTo(URI.create("http://two:9200"));
    }

    @Test
    void load_everyType_isRead() throws IOException {
        Path file = write("""
                sink: {server: "http://one:9200", token: hush}
                kafka.properties: {security.protocol: SSL, ssl.keystore.type: PEM}
                page: {colour: dark-blue}
                fetch: {allow: [10.0.0.0/8, 127.0.0.1/32]}
                """);

        Configuration c = new ConfigurationLoader(ALL).file(file).load();

        assertThat(c.get(TOKEN)).contains("hush");
        assertThat(c.get(PROPERTIES)).isEqualTo(Map.of("security.protocol", "SSL", "ssl.keystore.type", "PEM"));
        assertThat(c.get(COLOUR)).isEqualTo(Colour.DARK_BLUE);
        assertThat(c.get(NETWORKS)).containsExactly("10.0.0.0/8", "127.0.0.1/32");
    }

    @Test
    void load_severalProblems_areAllReportedWithTheirPlace() throws IOException {
        Path file = write("sink:\n  bulk:\n    actoins: 10\n    max-age: soon\n");

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> new ConfigurationLoader(ALL)
                        .file(file)
                        .values(Map.of("sink.bulk.actions", "0"), "--set")
                        .load());

        assertThat(e.problems())
                .anyMatch(p -> p.equals(
                        file + ", line 3: sink.bulk.actoins: no such setting; did you mean sink.bulk.actions?"))
                .anyMatch(p -> p.startsWith(file + ", line 4: sink.bulk.max-age: 'soon': not a duration"))
                .anyMatch(p -> p.equals("--set: sink.bulk.actions: '0': must be at least 1"))
                .anyMatch(p -> p.equals("sink.server: missing; Where it is."))
                .hasSize(4);
    }

    @Test
    void load_unknownVariable_isRefused() {
        assertThatThrownBy(() -> new ConfigurationLoader(ALL)
                        .values(REQUIRED, "test")
                        .environment(Map.of("WIREROOM_SINK_BULK_ACTION", "1"))
                        .load())
                .hasMessageContaining("did you mean WIREROOM_SINK_BULK_ACTIONS?");
    }

    @Test
    void load_brokenYaml_namesTheLine() throws IOException {
        Path file = write("sink:\n  bulk: [1\n");

        assertThatThrownBy(() -> new ConfigurationLoader(ALL).file(file).load())
                .hasMessageContaining("not YAML")
                .hasMessageContaining("line 3");
    }

    @Test
    void load_missingFile_isNamed() {
        assertThatThrownBy(() -> new ConfigurationLoader(ALL)
                        .file(folder.resolve("none.yaml"))
                        .load())
                .hasMessageContaining("none.yaml: no such file");
    }

    @Test
    void effective_secret_isMaskedAndOriginsAreTold() {
        Configuration c = new ConfigurationLoader(ALL)
                .values(REQUIRED, "here")
                .values(Map.of("sink.token", "hush"), "there")
                .load();

        assertThat(c.effective())
                .filteredOn(e -> e.setting() == TOKEN)
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo("***"))
                .satisfies(e -> assertThat(e.origin()).isEqualTo("there"));
        assertThat(c.effective())
                .filteredOn(e -> e.setting() == ACTIONS)
                .allMatch(e -> e.origin().equals("default"));
    }

    @Test
    void problem_ofASecret_doesNotShowIt() {
        Setting<Integer> pin = Setting.integer("door.pin").secret().describedAs("Pin.");

        assertThatThrownBy(() -> Configuration.of(List.of(pin), Map.of("door.pin", "hush")))
                .hasMessageNotContaining("hush");
    }

    @Test
    void with_laterValues_keepsTheOthers() {
        Configuration c = Configuration.of(ALL, REQUIRED).with(Map.of("sink.bulk.actions", "7"), "test");

        assertThat(c.get(ACTIONS)).isEqualTo(7);
        assertThat(c.get(SERVER)).isEqualTo(URI.create("http://127.0.0.1:9200"));
    }

    @Test
    void get_undeclaredSetting_isABug() {
        Setting<Integer> other = Setting.integer("other.setting").defaultsTo(1).describedAs("Other.");

        assertThatThrownBy(() -> Configuration.of(ALL, REQUIRED).get(other)).hasMessageContaining("not declared");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("wireroom.yaml"), yaml);
    }
}

package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyImportCommandTest {
    private static final String TABLE = "name,type,country,aliases\nAcme Robotics,company,US,Acme Inc\n";
    private static final String TOPICS =
            "{\"conceptSet\": [{\"qcode\": \"medtop:15000000\", \"prefLabel\": {\"en-GB\": \"sport\"}}]}";
    private static final String DUMP =
            "[\n{\"type\":\"item\",\"id\":\"Q7\",\"labels\":{\"en\":{\"value\":\"Ann Other\"}},"
                    + "\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}},\"rank\":\"normal\"}]},"
                    + "\"sitelinks\":{\"enwiki\":{},\"dewiki\":{},\"commonswiki\":{}}}\n]\n";

    @TempDir
    Path folder;

    @Test
    void import_toStdout_isATaxonomyThatValidates() throws IOException {
        CommandRun run = run(write("people.csv", TABLE));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("people.csv, a table: 1 added, 0 kept as they were, 0 filled, 0 refused");
        Path taxonomy = write("taxonomy.yaml", run.out());
        assertThat(CommandRun.of("taxonomy", "validate", taxonomy.toString()).out())
                .startsWith("sound: 1 actors, 0 topics");
    }

    @Test
    void import_intoAFile_addsWhatIsNewAndWritesOverItOnlyWhenForced() throws IOException {
        Path taxonomy = write("taxonomy.yaml", run(write("people.csv", TABLE)).out());
        Path topics = write("topics.json", TOPICS);
        String[] args = {"--into", taxonomy.toString(), "--output", taxonomy.toString()};

        CommandRun refused = run(topics, args);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("exists; give --force to write over it");

        CommandRun forced = run(topics, args[0], args[1], args[2], args[3], "--force");
        assertThat(forced.exitCode()).isZero();
        assertThat(Files.readString(taxonomy)).contains("id: acme-robotics", "id: sport", "medtop:15000000");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void import_optionsOfWikidata_chooseFromADumpAndAreRefusedElsewhere() throws IOException {
        Path dump = write("dump.json", DUMP);

        assertThat(run(dump, "--min-prior", "2", "--types", "person,company").out())
                .contains("name: Ann Other", "type: PERSON", "prior: 2");
        CommandRun none = run(dump);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("left out: 1 in too few Wikipedias", "nothing became an entry of a taxonomy");
        assertThat(run(write("people.csv", TABLE), "--limit", "5").err())
                .contains("are for dumps of Wikidata; ", "people.csv is a table");
    }

    @Test
    void import_standardInput_isReadAsAFile() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(CommandRun.of("taxonomy", "import", "-").out()).contains("id: acme-robotics");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void import_wrongRows_areLeftOutWithExitCodeOneOrWhenStrictAllOfThem() throws IOException {
        Path table = write("people.csv", TABLE + "Bolt,compani,US,\n");

        CommandRun run = run(table);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("id: acme-robotics").doesNotContain("bolt");
        assertThat(run.err()).contains("people.csv:3: actors/bolt/type", "did you mean COMPANY?", "1 refused");

        CommandRun strict = run(table, "--strict");
        assertThat(strict.exitCode()).isEqualTo(2);
        assertThat(strict.out()).isEmpty();
    }

    @Test
    void import_whatCannotBeRead_saysWhyAndWritesNothing() throws IOException {
        Path output = folder.resolve("out.yaml");

        assertThat(failure(folder.resolve("missing"), output)).endsWith("missing: no such file\n");
        assertThat(failure(write("a.json", "{\"a\": 1}"), output)).contains("a.json does not show what it is");
        assertThat(failure(write("a.bz2", "BZh91AY&SY"), output)).contains("bzcat FILE | wireroom taxonomy import -");
        assertThat(failure(write("a.csv", "a,b\n1,2\n"), output)).contains("names none of the columns");
        assertThat(CommandRun.of("taxonomy", "import", "--fill", "x").err()).contains("--fill is for --into");
        assertThat(output).doesNotExist();
    }

    private static String failure(Path file, Path output) {
        CommandRun run = run(file, "--output", output.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }

    private static CommandRun run(Path file, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "taxonomy";
        args[1] = "import";
        System.arraycopy(options, 0, args, 2, options.length);
        args[args.length - 1] = file.toString();
        return CommandRun.of(args);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

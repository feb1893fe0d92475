package io.wireroom.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDocsTest {
    private static final Path DOCS = Path.of(System.getProperty("wireroom.root"), "docs");

    @ParameterizedTest
    @ValueSource(strings = {"configuration.md", "metrics.md", "topics.md", "cli.md"})
    void page_saysWhatTheDeclarationsSay(String name) throws IOException {
        String expected = GeneratedDocs.all(CommandTree::of).get(name);

        assertThat(Files.readString(DOCS.resolve(name)))
                .as("docs/%s has drifted from the code: run bin/docs and commit what it writes", name)
                .isEqualTo(expected);
    }
}

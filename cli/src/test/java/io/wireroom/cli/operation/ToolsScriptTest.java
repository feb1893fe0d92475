package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/tools} on a machine that has none of the programs and no apt-get. */
class ToolsScriptTest {
    private static final Path SCRIPT = OperationFiles.ROOT.resolve("bin/tools").toAbsolutePath();
    private static final List<String> PROGRAMS = List.of("chromium", "chromedriver", "kcat", "prometheus", "promtool");

    @TempDir
    Path path;

    @Test
    void programsMissing_fails_andNamesThePackages() throws Exception {
        link("sort");
        link("tr");

        Process run = run();

        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("packages: chromium chromium-driver kcat prometheus");
    }

    @Test
    void programsThere_isQuiet() throws Exception {
        link("sort");
        link("tr");
        for (String program : PROGRAMS) {
            Files.createSymbolicLink(path.resolve(program), Path.of("/bin/sh"));
        }

        Process run = run();

        assertThat(run.exitValue()).isZero();
        assertThat(run.getErrorStream().readAllBytes()).isEmpty();
        assertThat(run.getInputStream().readAllBytes()).isEmpty();
    }

    private void link(String program) throws IOException {
        Files.createSymbolicLink(path.resolve(program), Path.of("/usr/bin", program));
    }

    private Process run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString());
        builder.environment().put("PATH", path.toString());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}

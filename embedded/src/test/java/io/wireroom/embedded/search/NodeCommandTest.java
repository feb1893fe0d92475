package io.wireroom.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.machine.DataFolder;
import io.wireroom.embedded.search.SearchOptions.Warmup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandTest {

    @TempDir
    Path folder;

    @Test
    void line_defaults_boundsHeapAndBuffers() {
        assertThat(line(SearchOptions.in(folder))).contains("-Xmx384m", "-XX:MaxDirectMemorySize=192m");
    }

    @Test
    void line_quickWarmup_compilesForAShortLife() {
        assertThat(line(SearchOptions.in(folder).withWarmup(Warmup.QUICK))).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void line_any_hasElasticsearchOnTheModulePathOnly() {
        List<String> line = line(SearchOptions.in(folder));
        assertThat(line)
                .containsSubsequence("--module-path", folder.resolve("home/lib").toString());
        assertThat(line).containsSubsequence("-cp", folder.resolve("home/child") + "/*");
    }

    private List<String> line(SearchOptions options) {
        try (DataFolder data = DataFolder.take(folder)) {
            return new NodeCommand(new NodeHome(folder.resolve("home")), NodeFolders.in(data), options).line();
        }
    }
}

package io.wireroom.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeHomeTest {

    @Test
    void at_folderWithJars_isTheHome(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("lib"));
        assertThat(NodeHome.at(folder.toString()).lib()).isEqualTo(folder.resolve("lib"));
    }

    @Test
    void at_folderWithoutJars_namesItAndTheProperty(@TempDir Path folder) {
        assertThat(Refusals.of(Reason.HOME_MISSING, () -> NodeHome.at(folder.toString())))
                .contains(folder.toString(), NodeHome.PROPERTY);
    }

    @Test
    void at_nothing_saysHowToStart() {
        assertThat(Refusals.of(Reason.HOME_MISSING, () -> NodeHome.at(""))).contains("bin/wireroom");
    }
}

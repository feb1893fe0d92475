package io.wireroom.embedded.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void take_missingFolder_makesIt() {
        Path path = parent.resolve("a/b");
        try (DataFolder folder = DataFolder.take(path)) {
            assertThat(folder.path()).isEqualTo(path).isDirectory();
        }
    }

    @Test
    void take_takenFolder_namesTheOwner() {
        try (DataFolder first = DataFolder.take(parent)) {
            assertThat(Refusals.of(Reason.FOLDER_IN_USE, () -> DataFolder.take(parent)))
                    .contains(first.path().toString(), "this process", "choose another folder");
        }
    }

    @Test
    void take_folderGivenBack_isFree() {
        DataFolder.take(parent).close();
        DataFolder.take(parent).close();
        assertThat(parent.resolve(DataFolder.LOCK_FILE))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void take_file_isRefused() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThat(Refusals.of(Reason.FOLDER_UNUSABLE, () -> DataFolder.take(file)))
                .contains(file + " is a file");
        assertThat(Refusals.of(Reason.FOLDER_UNUSABLE, () -> DataFolder.take(file.resolve("below"))))
                .contains("cannot be read and written by user");
    }

    @Test
    void subfolder_missing_isMadeInside() {
        try (DataFolder folder = DataFolder.take(parent)) {
            assertThat(folder.subfolder("logs")).isDirectory().hasParent(parent);
        }
    }
}

package io.posthorn.launcher.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "");

        assertThatThrownBy(() -> new DataFolder(file).create())
                .isInstanceOf(StartRefused.class)
                .hasMessage("Cannot create " + file + ": " + file + " is a file.");
    }
}

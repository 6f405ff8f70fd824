package io.posthorn.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.launcher.settings.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    private Path root;

    @Test
    void refusesASecondLauncherAndNamesTheFirst() {
        var folder = new DataFolder(root).create();
        try (var held = RunLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> RunLock.take(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Posthorn already runs on " + root + " (pid "
                            + ProcessHandle.current().pid() + ").");
        }
    }

    @Test
    void canBeTakenAgainAfterItWasGivenBack() {
        var folder = new DataFolder(root).create();
        RunLock.take(folder).close();

        try (var again = RunLock.take(folder)) {
            assertThat(again).isNotNull();
        }
        assertThat(folder.pidFile("launcher").file()).doesNotExist();
    }
}

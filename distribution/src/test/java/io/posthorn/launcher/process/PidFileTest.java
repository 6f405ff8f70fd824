package io.posthorn.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    private Path folder;

    @Test
    void holdsTheIdInItsFirstLine() throws Exception {
        pidFile().write(ProcessHandle.current());

        assertThat(Files.readAllLines(pidFile().file()).get(0))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void findsALivingProcess() {
        pidFile().write(ProcessHandle.current());

        assertThat(pidFile().living()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameIdForOurs() throws Exception {
        Files.writeString(pidFile().file(), ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");

        assertThat(pidFile().living()).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyOrAbsentFile() throws Exception {
        assertThat(pidFile().living()).isEmpty();
        Files.createFile(pidFile().file());
        assertThat(pidFile().living()).isEmpty();
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("server.pid"));
    }
}

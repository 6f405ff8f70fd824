package io.posthorn.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheLastThree() throws Exception {
        for (var start = 1; start <= 6; start++) {
            Files.writeString(Logs.rotate(log()), "start " + start);
        }

        assertThat(log()).hasContent("start 6");
        assertThat(log("1")).hasContent("start 5");
        assertThat(log("3")).hasContent("start 3");
        assertThat(log("4")).doesNotExist();
    }

    @Test
    void cutsALogWhileItIsWritten() throws Exception {
        try (var process = Files.newBufferedWriter(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            process.write("before");
            process.flush();

            Logs.cut(log(), 5);
            process.write("after");
        }

        assertThat(log()).hasContent("after");
        assertThat(log("1")).hasContent("before");
    }

    @Test
    void leavesAShortLogAlone() throws Exception {
        Files.writeString(log(), "short");

        Logs.cut(log(), 5);

        assertThat(log()).hasContent("short");
        assertThat(log("1")).doesNotExist();
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Path log(String number) {
        return folder.resolve("server.log." + number);
    }
}

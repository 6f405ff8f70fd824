package io.posthorn.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentLogTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CDI deployment failure:/p/profile.json at /a: no -- /p/profile.json at /a: no | /p/profile.json at /a: no
            CDI deployment failure:something -- something else                            | something -- something else
            Cannot find the resource                                                      | Cannot find the resource
            CDI deployment failure:POSTHORN_X lacks: a (b: 1) -- POSTHORN_X lacks: a (b: 1) | POSTHORN_X lacks: a (b: 1)
            """)
    void tellsTheReasonOnce(String told, String reason) throws IOException {
        Path log = folder.resolve("server.log");
        Files.writeString(log, "x\n2026-11-20 SEVERE core Exception while loading the app : " + told + "\ny\n");

        assertThat(new DeploymentLog(log).failure()).contains(reason);
    }

    @Test
    void tellsNothingBeforeThereIsALog() {
        assertThat(new DeploymentLog(folder.resolve("none.log")).failure()).isEmpty();
    }
}

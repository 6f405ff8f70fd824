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
    void tellsWhatTheApplicationItselfRefused() throws IOException {
        Path log = folder.resolve("server.log");
        Files.writeString(log, """
                2026-11-20 SEVERE jakarta.enterprise.web.core ContainerBase.addChild: start:
                org.apache.catalina.LifecycleException: io.posthorn.domain.seal.SealBroken: POSTHORN_X: no
                \tat org.apache.catalina.core.StandardContext.start(StandardContext.java:5775)
                Caused by: org.apache.catalina.LifecycleException: io.posthorn.domain.seal.SealBroken: POSTHORN_X: no
                """);

        assertThat(new DeploymentLog(log).failure()).contains("POSTHORN_X: no");
    }

    @Test
    void tellsNothingBeforeThereIsALog() {
        assertThat(new DeploymentLog(folder.resolve("none.log")).failure()).isEmpty();
    }
}

package io.posthorn.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void makesAValueOnceAndKeepsIt() {
        var made = new Secrets(folder.resolve("secrets")).keep("key", () -> Chance.base64(32));

        var later = new Secrets(folder.resolve("secrets")).keep("key", () -> "another");

        assertThat(later).isEqualTo(made);
    }

    @Test
    void isReadableForItsOwnerOnly() throws Exception {
        new Secrets(folder.resolve("secrets")).keep("key", () -> "value");

        var permissions = Files.getPosixFilePermissions(folder.resolve("secrets"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}

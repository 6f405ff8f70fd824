package io.posthorn.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void listsExactlyTheKeysThereAre() throws Exception {
        var listed = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("config/posthorn.properties"))) {
            if (line.startsWith("POSTHORN_")) {
                listed.add(line.substring(0, line.indexOf('=')));
            }
        }

        var known = new TreeSet<String>();
        Arrays.stream(Key.values()).forEach(key -> {
            known.add(key.variable());
            if (key.secret()) {
                known.add(key.fileVariable());
            }
        });
        assertThat(listed).isEqualTo(known);
    }
}

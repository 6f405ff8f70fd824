package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The built-in profiles on the wire. A new case is a new folder. */
class ProfileGoldenTest {
    private final ProfileCatalogue catalogue = ProfileCatalogue.builtIn();
    private final GoldenCases cases = new GoldenCases(catalogue, Path.of("src/test/resources/profiles"));

    @TestFactory
    Stream<DynamicTest> rendersTheExactBytes() {
        return cases.tests();
    }

    @Test
    void everyProfileHasACase() {
        assertThat(cases.profiles())
                .containsAll(catalogue.all().stream().map(Profile::name).toList());
    }
}

package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds schemas and release marks to the structures that two vendors print, typed from their documents: {@code
 * structures/<profile>.txt} has topics, each with the release it came or went with, and below them what they share.
 */
class DocumentedStructuresTest {
    private static final String BEFORE = "before-";
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *#.*\\n");
    private static final Pattern BLOCK = Pattern.compile("(?<topics>(\\S.*\\n)+)(?<structure>( .*\\n)+)");

    private final ProfileCatalogue catalogue = ProfileCatalogue.builtIn();

    private record Documented(String topic, String since, String before, String structure) {
        static Documented of(String line, String structure) {
            String name = line.substring(line.indexOf(' ') + 1);
            String mark = name.equals(line) ? "" : line.substring(0, line.indexOf(' '));
            return mark.startsWith(BEFORE)
                    ? new Documented(name, "", mark.substring(BEFORE.length()), structure)
                    : new Documented(name, mark, "", structure);
        }

        static Documented of(CatalogueTopic topic) {
            return new Documented(
                    topic.name().value(),
                    topic.lifecycle().since().orElse(""),
                    topic.lifecycle().before().orElse(""),
                    StructureText.of(topic.schema()));
        }
    }

    @TestFactory
    Stream<DynamicTest> topicsOfOneStockAreBuiltAsItsDocumentSays() throws IOException {
        return tests("onestock");
    }

    @TestFactory
    Stream<DynamicTest> topicsOfCycleSoftwareAreBuiltAsItsDocumentSays() throws IOException {
        return tests("cyclesoftware");
    }

    private Stream<DynamicTest> tests(String name) throws IOException {
        Profile profile = catalogue.find(new ProfileName(name)).orElseThrow();
        Map<String, Documented> documented = read(Path.of("src/test/resources/structures", name + ".txt"));
        List<Documented> ours = profile.topics().stream().map(Documented::of).toList();
        assertThat(ours).extracting(Documented::topic).containsExactlyInAnyOrderElementsOf(documented.keySet());
        return ours.stream()
                .map(topic -> DynamicTest.dynamicTest(
                        name + " " + topic.topic(), () -> assertThat(topic).isEqualTo(documented.get(topic.topic()))));
    }

    private static Map<String, Documented> read(Path file) throws IOException {
        Map<String, Documented> documented = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        while (block.find()) {
            block.group("topics").lines().forEach(line -> {
                Documented topic = Documented.of(line, block.group("structure"));
                documented.put(topic.topic(), topic);
            });
        }
        return documented;
    }
}

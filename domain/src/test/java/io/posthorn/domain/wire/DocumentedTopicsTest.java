package io.posthorn.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.SchemaCheck;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the built-in catalogues to what people typed from the vendors' documents: {@code documents/<profile>.txt} has a
 * topic per line. Below a line {@code # beyond} stand topics that the document does not have; the profile's README has to
 * name these.
 */
class DocumentedTopicsTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");
    private static final Path PROFILES = Path.of("src/main/resources/profiles");
    private static final String BEYOND = "# beyond";

    /** Its ids stand only inside texts that repeat a request, where no pointer leads. */
    private static final Set<String> WITHOUT_KEYS = Set.of("transfer_import_error_occurred");

    private static final Pattern GTIN = Pattern.compile("\"(?:gtin|barCode)\": *\"(\\d+)\"");

    private final ProfileCatalogue catalogue = ProfileCatalogue.builtIn();

    private record Document(ProfileName profile, List<String> topics, List<String> beyond) {}

    @TestFactory
    Stream<DynamicTest> everyTopicOfADocumentIsWhollyDescribed() throws IOException {
        return documents().stream()
                .flatMap(document -> Stream.concat(document.topics().stream(), document.beyond().stream())
                        .map(name -> DynamicTest.dynamicTest(
                                document.profile() + " " + name, () -> check(topic(document, name)))));
    }

    private CatalogueTopic topic(Document document, String name) {
        return profile(document).topics().stream()
                .filter(topic -> topic.name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.profile() + " has no topic " + name));
    }

    private static void check(CatalogueTopic topic) {
        assertThat(topic.title()).isNotBlank();
        assertThat(topic.description()).isNotBlank();
        assertThat(topic.group()).isNotBlank();
        assertThat(SchemaCheck.compile(topic.schema()).faults(topic.example().getBytes(UTF_8)))
                .isEmpty();
        assertThat(GTIN.matcher(topic.example()).results().map(gtin -> gtin.group(1)))
                .allMatch(DocumentedTopicsTest::endsWithItsCheckDigit);
        JsonStructure example = parsed(topic.example());
        assertThat(topic.keys().values().stream().anyMatch(pointer -> saysSomething(example, pointer)))
                .isNotEqualTo(WITHOUT_KEYS.contains(topic.name().value()));
        assertThat(topic.triggers().to()).allMatch(pointer -> saysSomething(example, pointer));
        assertThat(topic.triggers().from()).allMatch(pointer -> saysSomething(example, pointer));
    }

    /** GS1: the digits of thirteen count once and three times in turn, and their sum ends with 0. */
    private static boolean endsWithItsCheckDigit(String gtin) {
        int sum = IntStream.range(0, gtin.length())
                .map(place -> Character.digit(gtin.charAt(place), 10) * (place % 2 == 0 ? 1 : 3))
                .sum();
        return gtin.length() == 13 && sum % 10 == 0;
    }

    private static JsonStructure parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private static boolean saysSomething(JsonStructure example, String pointer) {
        try {
            JsonValue value = Json.createPointer(pointer).getValue(example);
            return value != JsonValue.NULL && !(value instanceof JsonStructure);
        } catch (JsonException notThere) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> noCatalogueHasATopicBeyondItsDocument() throws IOException {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.profile().value(), () -> {
                    List<String> known = new ArrayList<>(document.topics());
                    known.addAll(document.beyond());
                    assertThat(profile(document).topics())
                            .extracting(topic -> topic.name().value())
                            .containsExactlyInAnyOrderElementsOf(known);
                    String readme = Files.readString(PROFILES.resolve(document.profile() + "/README.md"));
                    assertThat(document.beyond()).allMatch(readme::contains);
                }));
    }

    @Test
    void everyVendorHasItsDocument() throws IOException {
        assertThat(files())
                .extracting(DocumentedTopicsTest::nameOf)
                .contains("onestock", "akinon", "front", "cyclesoftware", "ongoing");
    }

    private Profile profile(Document document) {
        return catalogue.find(document.profile()).orElseThrow();
    }

    private static List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            int end = lines.contains(BEYOND) ? lines.indexOf(BEYOND) : lines.size();
            documents.add(new Document(
                    new ProfileName(nameOf(file)),
                    names(lines.subList(0, end)),
                    names(lines.subList(end, lines.size()))));
        }
        return documents;
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.sorted().toList();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("\\.txt$", "");
    }
}

package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract nobody programmed: a folder of data and golden files, mounted as an operator would. */
class SixthProfileTest {
    private static final Path MOUNTED = Path.of("src/test/resources/operator-profiles");
    private static final ProfileName KASSA = new ProfileName("kassa");

    private final ProfileCatalogue catalogue = ProfileCatalogue.with(MOUNTED);
    private final CatalogueTopics topics = new CatalogueTopics(catalogue);

    @TestFactory
    Stream<DynamicTest> rendersTheExactBytes() {
        return new GoldenCases(catalogue, Path.of("src/test/resources/operator-golden")).tests();
    }

    @Test
    void givesItsWebhooksTheirDefaults() {
        Profile profile = catalogue.find(KASSA).orElseThrow();

        assertThat(profile.defaults().ordering()).isEqualTo(Ordering.KEY);
        assertThat(profile.defaults().safety()).isEqualTo(SafetyClass.NOT_IDEMPOTENT);
        assertThat(profile.defaults().onFailure()).isEqualTo(new FailureReaction(2, 0));
        assertThat(profile.defaults().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(profile.defaults().retry().strategy()).isInstanceOf(RetryStrategy.Fixed.class);
        assertThat(profile.oneTopic()).isTrue();
        assertThat(profile.secrets().generated()).isEmpty();
        assertThat(profile.success().accepts(205)).isFalse();
    }

    @Test
    void bringsItsTopicsWithVersionsMarksAndAliases() {
        KnownTopic first = topics.find(KASSA, new TopicName("receipt-printed")).orElseThrow();

        assertThat(first.name()).isEqualTo(new TopicName("receipt_printed"));
        assertThat(first.lifecycle().since()).contains("2.0");
        assertThat(first.lifecycle().before()).contains("3.0");
        assertThat(first.lifecycle().replacedBy()).contains(new TopicName("receipt_printed@v2"));
        assertThat(first.triggers().to()).containsExactly("/receipt/state");
        assertThat(first.triggers().owner()).isEqualTo(Optional.of("/receipt/owner"));
        assertThat(topics.of(KASSA)).extracting(topic -> topic.name().version()).containsExactly(1, 2);
        assertThat(topics.of(KASSA)).extracting(topic -> topic.name().base()).containsOnly("receipt_printed");
    }

    @Test
    void schemasStandAloneWithTheTypesTheyShare() {
        KnownTopic first = topics.find(KASSA, new TopicName("receipt_printed")).orElseThrow();

        assertThat(SchemaCheck.compile(first.schema())
                        .faults("{\"receipt\":{\"number\":1,\"first_line\":{}}}".getBytes(StandardCharsets.UTF_8)))
                .extracting(fault -> fault.pointer())
                .contains("/receipt/first_line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics.json  | #/$defs/Receipt"}, "lines"          | #/$defs/Recipe"}, "lines"   | /0/schema | no type Recipe
            topics.json  | "example": {"number": 12}           | "example": {"number": "12"} | /1/example/number | integer
            topics.json  | "schema": {"$ref": "#/$defs/Receipt"}, | "schema": {"type": "number or so"}, | /1/schema | not a JSON Schema
            topics.json  | "aliases": ["receipt-printed"]      | "aliases": ["receipt_printed@v2"] | /1/name | listed twice
            topics.json  | "to": ["/receipt/state"]            | "to": ["receipt.state"]     | /0/status/to/0 | JSON Pointer
            topics.json  | "deprecated": true                  | "deprecated": "yes"         | /0/deprecated | true or false
            profile.json | "ordering": "key"                   | "ordering": "keys"          | /ordering | expected one of none, key, strict
            profile.json | "warn_after": 2                     | "warn_after": 0             | /on_failure/warn_after | from 1 to 100
            profile.json | "warn_after": 2                     | "warn_after": 2, "disable_after": 1 | /on_failure/disable_after | not be smaller
            profile.json | "topics_per_webhook": "one"         | "topics_per_webhook": 1     | /topics_per_webhook | a string
            profile.json | "thin": ["/receipt/number"          | "thin": ["receipt"          | /thin/0 | JSON Pointer
            profile.json | "timeout_seconds": 5                | "timeout_seconds": 31       | /timeout_seconds | from 1 to 30
            profile.json | "secret": {"accepted": ["text"]},   | ''                          | /secret | goes with
            types.json   | "Line":                             | "Line"                      | | byte
            """)
    void aMistakeStopsTheStartWithFilePlaceAndReason(
            String file, String good, String bad, String pointer, String reason, @TempDir Path folder)
            throws IOException {
        Path kassa = Files.createDirectory(folder.resolve("kassa"));
        for (String name : new String[] {"profile.json", "topics.json", "types.json"}) {
            Files.copy(MOUNTED.resolve("kassa").resolve(name), kassa.resolve(name));
        }
        String text = Files.readString(kassa.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(kassa.resolve(file), text.replace(good, bad));

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining(kassa.resolve(file).toString())
                .hasMessageContaining(pointer == null ? "" : " at " + pointer + ": ")
                .hasMessageContaining(reason);
    }
}

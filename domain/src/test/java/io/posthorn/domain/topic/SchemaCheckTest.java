package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static final String ORDER = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["id"],
             "properties":{"id":{"type":"string"},"lines":{"items":{"$ref":"#/$defs/line"}}},
             "additionalProperties":false,
             "$defs":{"line":{"type":"object","properties":{"a/b":{"type":"integer","minimum":1}}}}}
            """;

    @Test
    void aPayloadThatFitsHasNoFaults() {
        assertThat(faults(ORDER, "{\"id\":\"1\",\"lines\":[{\"a/b\":2}]}")).isEmpty();
    }

    @Test
    void tellsEveryPlaceByPointer() {
        List<Fault> faults = faults(ORDER, "{\"lines\":[{\"a/b\":0}],\"more\":1}");

        assertThat(faults).extracting(Fault::pointer).containsExactlyInAnyOrder("/id", "/lines/0/a~1b", "/more");
        assertThat(faults).extracting(Fault::code).containsExactlyInAnyOrder("required", "minimum", "not_allowed");
    }

    @Test
    void everyMissingMemberIsAFaultInTheOrderOfTheSchema() {
        String schema = """
                {"required":["to"],"properties":{"to":{"required":["zip","a/b","city","name"]}},
                 "dependentRequired":{"to":["by","at"],"from":["never"]}}
                """;

        List<Fault> faults = faults(schema, "{\"to\":{\"city\":\"Bern\"}}");

        assertThat(faults)
                .filteredOn(fault -> fault.code().equals("required"))
                .extracting(Fault::pointer)
                .containsExactly("/to/zip", "/to/a~1b", "/to/name");
        assertThat(faults)
                .filteredOn(fault -> fault.code().equals("dependentRequired"))
                .containsExactly(
                        new Fault("/by", "dependentRequired", "The member \"by\" is required."),
                        new Fault("/at", "dependentRequired", "The member \"at\" is required."));
        assertThat(faults(schema, "{}")).extracting(Fault::pointer).containsExactly("/to");
        assertThat(faults(schema, "[]")).isEmpty();
    }

    @Test
    void aPayloadThatIsNoJsonIsAFault() {
        assertThat(faults(ORDER, "{\"id\"")).extracting(Fault::code).containsExactly("json");
    }

    @Test
    void aSchemaWithoutEndIsToldAndHarmsNothing() {
        assertThat(faults("{\"$ref\":\"#\"}", "{}")).extracting(Fault::code).containsExactly("schema_loop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                  | /schema
            17                                                  | /schema
            {                                                   | /schema
            {"$schema":"https://example.com/mine"}              | /schema
            {"type":"objekt"}                                   | /schema/type
            {"properties":{"a":{"type":"objekt"}}}              | /schema/properties/a/type
            {"items":{"minLength":-1}}                          | /schema/items/minLength
            {"$defs":{"a/b":7}}                                 | /schema/$defs/a~1b
            {"$ref":"http://127.0.0.1:1/schema"}                | /schema/$ref
            {"anyOf":[true,{"$ref":"other.json"}]}              | /schema/anyOf/1/$ref
            {"pattern":"("}                                     | /schema/pattern
            {"patternProperties":{"[":true}}                    | /schema/patternProperties/[
            {"properties":{"a":{"pattern":"(?=a)"}}}            | /schema/properties/a/pattern
            {"properties":{"enum":{"pattern":"("}}}             | /schema/properties/enum/pattern
            {"required":"id"}                                   | /schema/required
            {"dependentRequired":{"id":"to"}}                   | /schema/dependentRequired/id
            """)
    void tellsWhereASchemaIsNoneOrLeadsOut(String schema, String pointer) {
        assertThat(placesOf(() -> SchemaCheck.compile(schema))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$ref":"#"}                                                            | /schema/$ref
            {"$ref":"#/$defs/none"}                                                 | /schema/$ref
            {"properties":{"a":{"$ref":"#foo"}}}                                    | /schema/properties/a/$ref
            {"anyOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"$ref":"#/$defs/a"}}}     | /schema/anyOf/0/$ref
            {"items":{"$ref":"#/$defs/a%zz"}}                                       | /schema/items/$ref
            """)
    void aNewSchemaHasNoReferenceThatLeadsNowhere(String schema, String pointer) {
        assertThat(placesOf(() -> SchemaCheck.compileNew(schema))).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\":{\"child\":{\"$ref\":\"#\"}}}",
                "{\"$ref\":\"#/$defs/a~1b%20c\",\"$defs\":{\"a/b c\":true}}",
                "{\"items\":{\"$ref\":\"#line\"},\"$defs\":{\"l\":{\"$anchor\":\"line\"}}}",
                "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"type\":\"object\"}}}",
            })
    void aNewSchemaMayReferToItsParts(String schema) {
        assertThat(SchemaCheck.compileNew(schema).faults("{}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** One request of a tenant must not fill the memory of all, or hold up their publishing. */
    @Test
    void givesUpWhatCostsTooMuch() {
        String wide = "{\"items\":{\"allOf\":[" + "{\"type\":\"string\"},".repeat(99) + "{\"type\":\"string\"}]}}";
        String zeros = "[0" + ",0".repeat(119_999) + "]";
        String deep = "{\"" + "n".repeat(200_000) + "\":[0" + ",0".repeat(999) + "]}";

        assertThat(faults(wide, zeros)).extracting(Fault::code).containsExactly("schema_effort");
        assertThat(faults("{}", deep)).extracting(Fault::code).containsExactly("schema_effort");
        assertThat(faults("{\"items\":{\"type\":\"number\"}}", zeros)).isEmpty();
    }

    @Test
    void tellsNoMoreThanCanBeRead() {
        String schema = "{\"additionalProperties\":{\"items\":{\"type\":\"string\"}}}";
        String payload = "{\"" + "n".repeat(10_000) + "\":[0" + ",0".repeat(999) + "]}";

        List<Fault> faults = faults(schema, payload);

        assertThat(faults).hasSizeLessThan(20);
        assertThat(faults.get(faults.size() - 1).code()).isEqualTo("more");
    }

    @Test
    void tellsAllFaultsAndCountsThoseBeyondAThousand() {
        String schema = "{\"items\":{\"type\":\"integer\"}}";

        assertThat(faults(schema, "[\"x\"" + ",\"x\"".repeat(999) + "]")).hasSize(1_000);
        assertThat(faults(schema, "[\"x\"" + ",\"x\"".repeat(1_001) + "]"))
                .hasSize(1_001)
                .last()
                .satisfies(fault -> assertThat(fault.detail()).isEqualTo("There are 2 more faults."));
    }

    @Test
    void tellsEveryPlaceOfASchemaThatIsWrong() {
        assertThatThrownBy(() ->
                        SchemaCheck.compile("{\"required\":\"id\",\"properties\":{\"a\":{\"type\":\"text\"},\"b\":7}}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/schema/required", "/schema/properties/a/type", "/schema/properties/b"));
    }

    @Test
    @Timeout(10)
    void aHostilePatternCostsNoMoreThanItsText() {
        String schema = "{\"pattern\":\"^(a+)+$\",\"patternProperties\":{\"^(a|a)*$\":true}}";

        assertThat(faults(schema, "\"" + "a".repeat(100_000) + "!\""))
                .extracting(Fault::code)
                .containsExactly("pattern");
        assertThat(faults(schema, "{\"" + "a".repeat(50_000) + "!\":1}")).isEmpty();
    }

    @Test
    void patternPropertiesAreNoAdditionalOnes() {
        String schema = "{\"patternProperties\":{\"^x-\":{\"type\":\"integer\"}},\"additionalProperties\":false}";

        assertThat(faults(schema, "{\"x-a\":1}")).isEmpty();
        assertThat(faults(schema, "{\"y\":1}")).extracting(Fault::pointer).containsExactly("/y");
        assertThat(faults(schema, "{\"x-a\":\"1\"}")).extracting(Fault::pointer).contains("/x-a");
    }

    @Test
    void everyStandardTopicAcceptsItsOwnExample() {
        for (Profile profile : ProfileCatalogue.builtIn().all()) {
            for (KnownTopic topic : TestTopics.standard().of(profile.name())) {
                if (!topic.schema().isEmpty() && !topic.example().isEmpty()) {
                    assertThat(faults(topic.schema(), topic.example()))
                            .as(profile.name() + " " + topic.name())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aPropertyMayBeNamedLikeAKeyword() {
        String schema = "{\"properties\":{\"pattern\":{\"type\":\"string\"},\"$ref\":{\"const\":\"(\"}}}";

        assertThat(faults(schema, "{\"pattern\":\"(\",\"$ref\":\"(\"}")).isEmpty();
    }

    private static List<Fault> faults(String schema, String payload) {
        return SchemaCheck.compile(schema).faults(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> placesOf(ThrowingCallable compiling) {
        Refused refused = catchThrowableOfType(Refused.class, compiling);
        return refused.faults().stream().map(Fault::pointer).toList();
    }
}

package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the payloads of the demo to the catalogues, which are held to the documents elsewhere. */
class MessagesTest {
    @ParameterizedTest
    @MethodSource("printed")
    void areWhatThePageShowsByteForByte(Message message) throws IOException {
        assertThat(file("cyclesoftware", "topics"))
                .contains("\"example\": " + new String(message.payload(), UTF_8) + "\n");
    }

    @ParameterizedTest
    @MethodSource("own")
    void haveTheMembersOfTheirTopic(String profile, Message message) throws IOException {
        var schemas = schemas(profile, message.topic());

        var members = object(message.payload()).keySet();

        assertThat(schemas.stream().flatMap(MessagesTest::properties)).containsAll(members);
        assertThat(members)
                .containsAll(schemas.stream().flatMap(MessagesTest::required).toList());
    }

    @Test
    void knowTheTypesOfFrontsGuide() throws IOException {
        assertThat(FrontCatalogue.guide()).hasSize(21).containsExactlyInAnyOrderElementsOf(names("front"));
    }

    static List<Message> printed() {
        return CycleSoftwarePlay.EXAMPLES;
    }

    static Stream<Arguments> own() {
        return Stream.of(
                        OneStockPlay.STANDARD.stream().map(message -> Arguments.of("onestock", message)),
                        Stream.of(Arguments.of("akinon", AkinonPlay.PACKED)),
                        Stream.of(Arguments.of("front", FrontPlay.CREATED)),
                        Stream.concat(Stream.of(OngoingPlay.SENT), OngoingPlay.ARTICLES.stream())
                                .map(message -> Arguments.of("ongoing", message)))
                .flatMap(some -> some);
    }

    /** The topic's schema and the type that it refers to. */
    private static List<JsonObject> schemas(String profile, String topic) throws IOException {
        var schema = topics(profile).stream()
                .filter(one -> one.getString("name").equals(topic))
                .findFirst()
                .orElseThrow()
                .getJsonObject("schema");
        var type = schema.getString("$ref", "").replace("#/$defs/", "");
        var types = object(file(profile, "types").getBytes(UTF_8));
        return type.isEmpty() ? List.of(schema) : List.of(schema, types.getJsonObject(type));
    }

    private static Stream<String> properties(JsonObject schema) {
        return schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().keySet().stream();
    }

    private static Stream<String> required(JsonObject schema) {
        return schema
                .getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString::getString)
                .stream();
    }

    private static List<String> names(String profile) throws IOException {
        return topics(profile).stream().map(topic -> topic.getString("name")).toList();
    }

    private static List<JsonObject> topics(String profile) throws IOException {
        var text = file(profile, "topics").getBytes(UTF_8);
        return Json.createReader(new ByteArrayInputStream(text)).readArray().getValuesAs(JsonObject.class);
    }

    private static JsonObject object(byte[] text) {
        return Json.createReader(new ByteArrayInputStream(text)).readObject();
    }

    private static String file(String profile, String name) throws IOException {
        var file = "/profiles/" + profile + "/" + name + ".json";
        try (var text = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}

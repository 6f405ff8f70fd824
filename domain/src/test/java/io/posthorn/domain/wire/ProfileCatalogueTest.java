package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCatalogueTest {
    private static final Path BUILT_IN = Path.of("src/main/resources/profiles");

    @TempDir
    private Path folder;

    private final ProfileCatalogue catalogue = ProfileCatalogue.builtIn();

    @Test
    void everyBuiltInFolderIsInTheCatalogue() throws IOException {
        try (var folders = Files.list(BUILT_IN)) {
            assertThat(catalogue.all())
                    .extracting(profile -> profile.name().value())
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(path -> String.valueOf(path.getFileName()))
                            .toList());
        }
        assertThat(catalogue.all().get(0).name()).isEqualTo(ProfileName.STANDARD);
    }

    @Test
    void theExampleOfEveryTopicFitsItsSchemaAndItsKeys() {
        for (Profile profile : catalogue.all()) {
            for (CatalogueTopic topic : profile.topics()) {
                Validator validator = new ValidatorFactory()
                        .withJsonNodeFactory(new JakartaJsonNode.Factory())
                        .createValidator();
                URI schema = validator.registerSchema(topic.schema());
                assertThat(validator.validate(schema, topic.example()).isValid())
                        .as(topic.name().value())
                        .isTrue();
                topic.orderingKey().ifPresent(key -> assertThat(topic.keys()).containsValue(key));
                topic.keys()
                        .values()
                        .forEach(key -> assertThatCode(() -> value(topic.example(), key))
                                .doesNotThrowAnyException());
            }
        }
    }

    private static Object value(String json, String pointer) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonStructure example = reader.read();
            return Json.createPointer(pointer).getValue(example);
        }
    }

    @Test
    void theDefaultScheduleIsTheStandardsExample() {
        var retry =
                catalogue.find(ProfileName.STANDARD).orElseThrow().defaults().retry();

        Duration total = Duration.ZERO;
        for (int tries = 1; tries < 10; tries++) {
            total = total.plus(retry.strategy().delayAfter(tries, new Random(1)).orElseThrow());
        }
        assertThat(total).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
        assertThat(retry.maxAttempts()).isEqualTo(10);
    }

    @Test
    void akinonRetriesTenTimesAndWaitsTenSecondsAsItsLibraryDoes() {
        Defaults akinon =
                catalogue.find(new ProfileName("akinon")).orElseThrow().defaults();

        assertThat(akinon.retry().maxAttempts()).isEqualTo(1 + 10);
        assertThat(akinon.timeout()).hasSeconds(10);
    }

    @Test
    void secretsAreGeneratedAndAcceptedAsTheContractSays() {
        SecretRule standard = catalogue.find(ProfileName.STANDARD).orElseThrow().secrets();
        SecretRule cycle =
                catalogue.find(new ProfileName("cyclesoftware")).orElseThrow().secrets();

        assertThat(standard.generate(new Random(1)).text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(cycle.generate(new Random(1)).text()).matches("[A-Za-z0-9_-]{43}");
        assertThatThrownBy(() -> standard.accept("our own words"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("whsec_");
    }

    @Test
    void aTextThatLooksLikeAKeyIsATextWhereOnlyTextsAreTaken() {
        SecretRule cycle =
                catalogue.find(new ProfileName("cyclesoftware")).orElseThrow().secrets();
        SigningSecret secret = cycle.accept("whsec_ of our own");

        assertThat(cycle.kindOf(secret)).isEqualTo(SigningSecret.Kind.TEXT);
        assertThat(secret.key(SigningSecret.Kind.TEXT))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("whsec_ of our own");
    }

    @Test
    void settingsAreCheckedWhenAWebhookGivesThem() {
        Profile cycle = catalogue.find(new ProfileName("cyclesoftware")).orElseThrow();

        cycle.checkSettings(Map.of("account_id", "4743"));

        assertThatThrownBy(() -> cycle.checkSettings(Map.of("account_id", "47a")))
                .hasMessageContaining("is an integer");
        assertThatThrownBy(() -> cycle.checkSettings(Map.of("accountid", "4"))).hasMessageContaining("no such setting");
        assertThat(cycle.topic(new TopicName("warehouse_stock_item.updated"))).isPresent();
    }

    @Test
    void anOperatorMayAddAProfile() throws IOException {
        copyStandardAs("acme");

        ProfileCatalogue added = ProfileCatalogue.with(folder);

        assertThat(added.find(new ProfileName("acme"))).isPresent();
        assertThat(added.all()).hasSize(catalogue.all().size() + 1);
    }

    @Test
    void anOperatorMayNotChangeABuiltInProfile() throws IOException {
        copyStandardAs("standard");

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("cannot be changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile.json | "POST"                          | "GET"                          | /method | expected POST
            profile.json | "safety": "idempotent"          | "safety": "sometimes"          | /safety | expected one of idempotent, not_idempotent
            profile.json | "title"                         | "titel"                        | /titel | no member
            profile.json | "encoding": "base64"            | "encoding": 64                 | /signature/encoding | a string
            profile.json | "format": "unix_seconds"        | "format": "local_iso"          | /headers/1/zone | needs a zone
            profile.json | , "format": "unix_seconds"      | ''                             | /headers/1/format | needs a format
            profile.json | "value": "event_id"             | "value": "payload"             | /headers/0/value | cannot hold
            profile.json | "webhook-id"                    | "webhook id"                   | /headers/0/name | header's name
            profile.json | "name": "webhook-id"            | "name": "Content-Length"       | /headers/0/name | not a profile's
            profile.json | "name": "webhook-id"            | "name": "Webhook-Timestamp"    | /headers/1/name | twice
            profile.json | "header": "webhook-signature"   | "header": "posthorn-topic"     | /signature/header | not a profile's
            profile.json | "header": "webhook-signature"   | "header": "webhook-id"         | /signature/header | twice
            profile.json | "application/json"              | "a/b\\r\\nx: y"                | /content_type | media type
            profile.json | "name": "timestamp"             | "name": "type"                 | /envelope/members/1/name | twice
            profile.json | "name": "timestamp"             | "name": ""                     | /envelope/members/1/name | needed
            profile.json | "kind": "splice"                | "kind": "none"                 | /envelope/members | splice
            profile.json | "value": "payload"              | "value": "topic"               | /envelope/members | exactly one member
            profile.json | "algorithm": "ed25519"          | "algorithm": "hmac_sha256"     | /signature/schemes/1/algorithm | ed25519_key
            profile.json | "generated": "hmac_key"         | "generated": "text"            | /secret/generated | accepted kinds
            profile.json | "jitter": 0.2                   | "jitter": 2                    | /retry/jitter | from 0 to 1
            profile.json | "to": 299                       | "to": 399                      | /success/to | to 299
            profile.json | "extra_headers": true,          | ''                             | /extra_headers | needed
            profile.json | "settings": []                  | "settings": [}                 | /settings/0 | byte
            topics.json  | "name": "order.packed"          | "name": "order.created"        | /1/name | twice
            topics.json  | "name": "order.packed"          | "name": "order packed"         | /1/name | letters
            topics.json  | "ordering_key": "/order_id"     | "ordering_key": "order_id"     | /0/ordering_key | JSON Pointer
            """)
    void aBadProfileNamesFilePlaceAndReason(String file, String good, String bad, String pointer, String reason)
            throws IOException {
        copyStandardAs("acme");
        Path path = folder.resolve("acme").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        Files.writeString(path, text.replace(good, bad));

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining(path + " at " + pointer + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void whatAFileSystemKeepsForItselfIsNoProfile() throws IOException {
        copyStandardAs("acme");
        Files.createDirectory(folder.resolve("..data"));
        Files.createDirectory(folder.resolve(".git"));

        assertThat(ProfileCatalogue.with(folder).all()).hasSize(catalogue.all().size() + 1);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        copyStandardAs("acme");
        Files.delete(folder.resolve("acme/topics.json"));

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("topics.json");
    }

    private void copyStandardAs(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        for (String file : new String[] {"profile.json", "topics.json"}) {
            Files.copy(BUILT_IN.resolve("standard").resolve(file), target.resolve(file));
        }
    }
}

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
    void everyBuiltInFolderHoldsToTheRulesOfAnOperators() {
        for (Profile profile : catalogue.all()) {
            ProfileReader reader = new ProfileReader(ProfileFiles.builtIn(profile.name()));

            assertThatCode(() -> reader.readAndJudge(profile.name())).doesNotThrowAnyException();
        }
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

    @Test
    void whatAFileSystemKeepsForItselfIsNoProfile() throws IOException {
        copyStandardAs("acme");
        Files.createDirectory(folder.resolve("..data"));
        Files.createDirectory(folder.resolve(".git"));

        assertThat(ProfileCatalogue.with(folder).all()).hasSize(catalogue.all().size() + 1);
    }

    private void copyStandardAs(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        for (String file : new String[] {"profile.json", "topics.json"}) {
            Files.copy(BUILT_IN.resolve("standard").resolve(file), target.resolve(file));
        }
    }
}

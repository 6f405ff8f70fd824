package io.posthorn.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void hasDefaultsForWhatIsNotSet() {
        var settings = Settings.of(Map.of("PATH", "/bin", "POSTHORN_PORT", ""));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of(".posthorn").toAbsolutePath());
        assertThat(settings.value(Key.DB_URL)).isEmpty();
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_PROT", "80")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("POSTHORN_PROT is not a setting of Posthorn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTHORN_PORT|0",
                "POSTHORN_PORT|65536",
                "POSTHORN_PORT|eighty",
                "POSTHORN_SERVER_HEAP_MB|128",
                "POSTHORN_DB_URL|postgres://host/db",
                "POSTHORN_DB_URL|jdbc:postgresql://host:99999/db",
                "POSTHORN_DB_URL|jdbc:postgresql://a:5432,b:0/db",
                "POSTHORN_DB_URL|jdbc:postgresql://host:port/db",
                "POSTHORN_BROKER_URL|mq://host",
                "POSTHORN_BROKER_URL|mq://:7676",
                "POSTHORN_BROKER_URL|mq://host:0",
                "POSTHORN_BROKER_URL|mq://127.0.0.1:99999",
                "POSTHORN_BROKER_URL|mq://a:7676,mq://b:65536/jms",
                "POSTHORN_BROKER_URL|mq://a:7676,,mq://b:7676",
                "POSTHORN_EGRESS_ALLOW|127.0.0.1",
                "POSTHORN_EGRESS_ALLOW|127.0.0.0/8:http",
                "POSTHORN_EGRESS_ALLOW|10.0.0.0/99",
                "POSTHORN_EGRESS_ALLOW|10.0.0.1/8",
                "POSTHORN_EGRESS_ALLOW|10.0.0.0/8:65536",
                "POSTHORN_EGRESS_ALLOW|127.0.0.0/8,[fd00::]/129",
                "POSTHORN_PROFILES_DIR|/nowhere",
                "POSTHORN_PUBLIC_URL|ftp://host",
                "POSTHORN_PUBLIC_URL|hooks.example.com",
                "POSTHORN_PUBLIC_URL|https:///base",
                "POSTHORN_PUBLIC_URL|https://host:99999",
                "POSTHORN_PUBLIC_URL|https://ho<st",
                "POSTHORN_PUBLIC_URL|https://host/#top",
                "POSTHORN_NODE|a node",
                "POSTHORN_BOOTSTRAP_USER|admin",
            })
    void refusesAValueOutOfRangeAndNamesKeyAndValue(String variable, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(variable)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void doesNotShowASecretItRefuses() {
        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_SECRET_KEY", "c2hvcnQ=")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("POSTHORN_SECRET_KEY must be the base64 text of exactly 32 bytes, or a"
                        + " comma-separated list of these, newest first.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTHORN_DB_URL|jdbc:postgresql://me:hush@host/db|jdbc:postgresql://…@host/db",
                "POSTHORN_DB_URL|jdbc:postgresql://host:0/db?password=hush|jdbc:postgresql://host:0/db?…",
                "POSTHORN_PUBLIC_URL|https://me:hush@host/|https://…@host/",
                "POSTHORN_PUBLIC_URL|https://host/?key=hush|https://host/?…",
            })
    void doesNotShowThePasswordOfAnAddressItRefuses(String variable, String url, String shown) {
        assertThatThrownBy(() -> Settings.of(Map.of(variable, url)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(variable + " is '" + shown + "', but must be ");
    }

    @Test
    void refusesAProfilesFolderThatIsAFile() throws Exception {
        var file = Files.createFile(folder.resolve("profile.json")).toString();

        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_PROFILES_DIR", file)))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "POSTHORN_PROFILES_DIR is '" + file + "', but must be an existing folder that can be read.");
    }

    @Test
    void takesAProfilesFolderThatIsThere() {
        var settings = Settings.of(Map.of("POSTHORN_PROFILES_DIR", folder.toString()));

        assertThat(settings.value(Key.PROFILES_DIR)).contains(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTHORN_EGRESS_ALLOW|127.0.0.0/8:*,[::1]/128:*",
                "POSTHORN_EGRESS_ALLOW|10.1.0.0/16",
                "POSTHORN_BROKER_URL|mq://a:7676,mq://b:7676/jms",
                "POSTHORN_BROKER_URL|mq://127.0.0.1:65535, mqs://mq_1.example.com:1",
                "POSTHORN_PUBLIC_URL|https://hooks.example.com/base",
                "POSTHORN_PUBLIC_URL|HTTP://[::1]:8080",
            })
    void takesWhatTheReferenceDescribes(String variable, String value) {
        assertThat(Settings.of(Map.of(variable, value))).isNotNull();
    }

    @Test
    void whoOnlyAsksForTheFolderIsToldNothingOfTheRest() {
        var broken = Map.of(
                "POSTHORN_DATA", folder.toString(),
                "POSTHORN_PROFILES_DIR", "/nowhere",
                "POSTHORN_SECRET_KEY_FILE", "/nowhere",
                "POSTHORN_PROT", "80");

        assertThat(Settings.ofFolder(broken).data()).isEqualTo(folder);
        assertThat(Settings.ofFolder(Map.of("POSTHORN_DATA", "")).data())
                .isEqualTo(Path.of(".posthorn").toAbsolutePath());
    }

    @Test
    void readsASecretFromAFile() throws Exception {
        var key = Chance.base64(32);
        var file = Files.writeString(folder.resolve("key"), key + "\n");

        var settings = Settings.of(Map.of("POSTHORN_SECRET_KEY_FILE", file.toString()));

        assertThat(settings.value(Key.SECRET_KEY)).contains(key);
    }

    @Test
    void refusesASecretFileThatCannotBeRead() {
        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_SECRET_KEY_FILE", "/nowhere")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("POSTHORN_SECRET_KEY_FILE names /nowhere, which cannot be read.");
    }

    @Test
    void refusesASecretGivenTwice() throws Exception {
        var file = Files.writeString(folder.resolve("key"), Chance.base64(32));

        assertThatThrownBy(() -> Settings.of(
                        Map.of("POSTHORN_SECRET_KEY", Chance.base64(32), "POSTHORN_SECRET_KEY_FILE", file.toString())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not both");
    }

    @Test
    void hasNoFileVariableForWhatIsNoSecret() {
        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_PORT_FILE", "/tmp/port")))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void refusesHalfADatabase() {
        assertThatThrownBy(() -> Settings.of(Map.of("POSTHORN_DB_USER", "me")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("POSTHORN_DB_USER is set, so POSTHORN_DB_URL must be set too.");
    }

    @Test
    void letsAnOptionWinOverTheEnvironment() {
        var settings = Settings.of(Map.of("POSTHORN_PORT", "9000")).with(Key.PORT, "9001");

        assertThat(settings.port()).isEqualTo(9001);
    }
}

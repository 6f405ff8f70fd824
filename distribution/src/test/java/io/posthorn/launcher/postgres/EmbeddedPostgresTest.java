package io.posthorn.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.Assembled;
import io.posthorn.launcher.process.Child;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, started as the product starts it. */
class EmbeddedPostgresTest {
    private static final Role APP = new Role("posthorn_app", "app's password");
    private static final Role DISPATCH = new Role("posthorn_dispatch", "it's 'quoted'");
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

    @TempDir
    private static Path root;

    private static DataFolder folder = new DataFolder(Path.of("."));
    private static EmbeddedPostgres postgres;
    private static Child child;

    @BeforeAll
    static void start() {
        folder = new DataFolder(root).create();
        postgres = new EmbeddedPostgres(
                folder, Assembled.home().postgres(), new Ports(folder).loopback("postgres"), "superuser's");
        child = new Child(postgres, folder, new Progress(new PrintStream(SAID, true, StandardCharsets.UTF_8)));
        child.start();
    }

    @AfterAll
    static void stop() {
        child.stop();
        assertThat(folder.pidFile("postgres").file()).doesNotExist();
        assertThat(postgres.answers()).isFalse();
    }

    @Test
    void keepsWhatItConfirms() throws Exception {
        try (var connection = postgres.access().open()) {
            new Durability(connection).check();
        }
    }

    @Test
    void refusesADatabaseThatMayLoseEvents() throws Exception {
        try (var connection = postgres.access().open();
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");

            assertThatThrownBy(() -> new Durability(connection).check())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void letsTheRolesInAndKeepsTheSchemaFromThem() throws Exception {
        var ledger = Ledger.embedded(postgres.access(), "owner's", APP, DISPATCH);
        // A second start finds everything there.
        Ledger.embedded(postgres.access(), "owner's", APP, DISPATCH);

        try (var connection = DriverManager.getConnection(ledger.url(), APP.name(), APP.password());
                var statement = connection.createStatement()) {
            assertThat(connection.isValid(2)).isTrue();
            assertThatThrownBy(() -> statement.execute("CREATE TABLE posthorn.mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        try (var connection = DriverManager.getConnection(ledger.url(), DISPATCH.name(), DISPATCH.password())) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @Test
    void leavesARoleOfTheOperatorsAlone() throws Exception {
        try (var connection = postgres.access().open()) {
            var roles = new Roles(connection);
            roles.put(new Role("theirs", "known"));

            roles.putOrVerify(new Role("theirs", "known"), "POSTHORN_DB_APP_PASSWORD");
            assertThatThrownBy(() -> roles.putOrVerify(new Role("theirs", "other"), "POSTHORN_DB_APP_PASSWORD"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The role theirs exists, but its password is another one;"
                            + " set POSTHORN_DB_APP_PASSWORD.");
        }
    }

    @Test
    void isBackAfterItWasKilled() {
        var before = folder.pidFile("postgres").living().orElseThrow();

        before.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(folder.pidFile("postgres").living())
                    .hasValueSatisfying(process -> assertThat(process.pid()).isNotEqualTo(before.pid()));
            assertThat(SAID.toString(StandardCharsets.UTF_8))
                    .contains("PostgreSQL ended with code 137; starting it again in 1 s.")
                    .contains("PostgreSQL is back");
        });
    }
}

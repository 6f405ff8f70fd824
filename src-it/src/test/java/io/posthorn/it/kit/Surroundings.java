package io.posthorn.it.kit;

import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.Home;
import io.posthorn.launcher.postgres.EmbeddedPostgres;
import io.posthorn.launcher.postgres.Ledger;
import io.posthorn.launcher.postgres.Role;
import io.posthorn.launcher.broker.BrokerAccess;
import io.posthorn.launcher.broker.BrokerPorts;
import io.posthorn.launcher.broker.EmbeddedBroker;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.server.Readiness;
import java.nio.file.Path;
import java.time.Duration;

/** Database and broker of this JVM: the launcher's own parts, on the ports that the build reserved. */
public final class Surroundings {
    private static final DataFolder FOLDER = new DataFolder(
            Path.of("target", "it", "data-" + ProcessHandle.current().pid()).toAbsolutePath());

    private static final Neighbour POSTGRES = new Neighbour(
            new EmbeddedPostgres(FOLDER, home().postgres(), Variables.port("IT_POSTGRES_PORT"), "superuser"), FOLDER);

    private static final Neighbour BROKER = new Neighbour(
            new EmbeddedBroker(
                    FOLDER,
                    home().broker(),
                    new BrokerPorts(
                            Variables.port("IT_BROKER_PORT"),
                            Variables.port("IT_BROKER_JMS_PORT"),
                            Variables.port("IT_BROKER_ADMIN_PORT")),
                    "administrator",
                    new BrokerAccess(
                            Variables.of("POSTHORN_BROKER_ADDRESSES"),
                            Variables.of("POSTHORN_BROKER_USER"),
                            Variables.of("POSTHORN_BROKER_PASSWORD"))),
            FOLDER);

    private static boolean started;

    private Surroundings() {}

    /** The broker, for tests that take it away. */
    public static Neighbour broker() {
        return BROKER;
    }

    static Home home() {
        return Home.find();
    }

    static synchronized void start() {
        if (!started) {
            Runtime.getRuntime().addShutdownHook(new Thread(Surroundings::stop, "surroundings"));
            FOLDER.create();
            BROKER.start();
            POSTGRES.start();
            migrate();
            started = true;
        }
    }

    static void awaitReady() {
        await("the server is ready")
                .atMost(Duration.ofMinutes(3))
                .until(new Readiness(Variables.base().getPort())::holds);
    }

    private static void migrate() {
        var postgres = new EmbeddedPostgres(
                FOLDER, home().postgres(), Variables.port("IT_POSTGRES_PORT"), "superuser");
        var ledger = Ledger.embedded(
                postgres.access(),
                "owner",
                new Role(Variables.of("POSTHORN_DB_APP_USER"), Variables.of("POSTHORN_DB_APP_PASSWORD")),
                new Role(Variables.of("POSTHORN_DB_DISPATCH_USER"), Variables.of("POSTHORN_DB_DISPATCH_PASSWORD")));
        if (!ledger.url().equals(Variables.of("POSTHORN_DB_URL"))) {
            throw new IllegalStateException("The server would look for its tables elsewhere than in " + ledger.url());
        }
    }

    private static void stop() {
        BROKER.kill();
        POSTGRES.end();
    }
}

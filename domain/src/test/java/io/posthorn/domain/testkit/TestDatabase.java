package io.posthorn.domain.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL for all tests of a JVM, migrated as in production: an owner that is no superuser, and the two roles
 * the product works with. Tests share it and stay apart by using tenants of their own.
 */
public final class TestDatabase {
    private static final String SCHEMA = "posthorn";
    private static final String OWNER = "posthorn_owner";
    private static final String APP = "posthorn_app";
    private static final String DISPATCH = "posthorn_dispatch";

    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres server;
    private final EntityManagerFactory entities;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL did not start; as root it needs the unshare command", broken);
        }
        createRoles();
        migrate();
        entities = Persistence.createEntityManagerFactory(
                "posthorn",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        app(),
                        "eclipselink.target-server",
                        "None"));
    }

    /** @return the running database, started at the first call */
    public static TestDatabase running() {
        return INSTANCE;
    }

    private void createRoles() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APP, DISPATCH}) {
                statement.execute("create role " + role + " login password '" + role + "'");
            }
            statement.execute("create schema " + SCHEMA + " authorization " + OWNER);
            statement.execute("grant create on database postgres to " + OWNER);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void migrate() {
        migrations(SCHEMA).load().migrate();
    }

    /** @return the migrations as the owner runs them, for a schema of this name that need not be there yet */
    public FluentConfiguration migrations(String schema) {
        return Flyway.configure()
                .dataSource(as(OWNER))
                .schemas(schema)
                .placeholders(Map.of("app_role", APP, "dispatch_role", DISPATCH));
    }

    /** @return connections of the role that requests run as, under row-level security */
    public DataSource app() {
        return as(APP);
    }

    /** @return connections of the role that the dispatcher runs as */
    public DataSource dispatch() {
        return as(DISPATCH);
    }

    /** @return connections that see everything, for assertions about what was stored */
    public DataSource superuser() {
        return withSchema((PGSimpleDataSource) server.getPostgresDatabase());
    }

    public EntityManagerFactory entities() {
        return entities;
    }

    private DataSource as(String role) {
        PGSimpleDataSource source = (PGSimpleDataSource) server.getDatabase(role, "postgres");
        source.setPassword(role);
        return withSchema(source);
    }

    private static PGSimpleDataSource withSchema(PGSimpleDataSource source) {
        source.setCurrentSchema(SCHEMA);
        source.setStringType("unspecified");
        source.setReWriteBatchedInserts(true);
        return source;
    }
}

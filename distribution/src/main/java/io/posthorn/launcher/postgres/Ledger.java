package io.posthorn.launcher.postgres;

import io.posthorn.launcher.settings.StartRefused;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database the server will use: its roles exist and its schema is current.
 *
 * @param url for the server, with the schema named in it
 */
public record Ledger(String url, Role app, Role dispatch) {
    private static final String SCHEMA = "posthorn";
    private static final String OWNER = "posthorn_owner";

    /** In the embedded PostgreSQL, where everything is ours. */
    public static Ledger embedded(Access superuser, String ownerPassword, Role app, Role dispatch) {
        var owner = new Role(OWNER, ownerPassword);
        try (var connection = superuser.open()) {
            var roles = new Roles(connection);
            roles.put(owner);
            roles.put(app);
            roles.put(dispatch);
            roles.putDatabase(SCHEMA, owner);
        } catch (SQLException refused) {
            throw new StartRefused("The embedded PostgreSQL refused to prepare: " + firstSentence(refused), refused);
        }
        var url = superuser.url().replaceFirst("/postgres$", "/" + SCHEMA);
        return migrated(new Access(url, owner.name(), owner.password()), app, dispatch);
    }

    /**
     * In a database of the operator's.
     *
     * @param owner may create the schema and, unless they exist, the two roles
     */
    public static Ledger external(Access owner, Role app, Role dispatch) {
        try (var connection = owner.open()) {
            new Durability(connection).check();
            var roles = new Roles(connection);
            roles.putOrVerify(app, "POSTHORN_DB_APP_PASSWORD");
            roles.putOrVerify(dispatch, "POSTHORN_DB_DISPATCH_PASSWORD");
        } catch (SQLException refused) {
            throw new StartRefused("The database did not let " + owner + " in: " + firstSentence(refused), refused);
        }
        return migrated(owner, app, dispatch);
    }

    private static Ledger migrated(Access owner, Role app, Role dispatch) {
        try {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .schemas(SCHEMA)
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app_role", app.name(), "dispatch_role", dispatch.name()))
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StartRefused(
                    "The database schema could not be brought up to date: " + failed.getMessage(), failed);
        }
        return new Ledger(withSchema(owner.url()), app, dispatch);
    }

    private static String firstSentence(SQLException refused) {
        return String.valueOf(refused.getMessage())
                .split("\\.\\s|\\.?\\n", 2)[0]
                .replaceFirst("\\.*$", ".");
    }

    private static String withSchema(String url) {
        if (url.contains("currentSchema=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
    }
}

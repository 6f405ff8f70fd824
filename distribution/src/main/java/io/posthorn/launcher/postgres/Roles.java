package io.posthorn.launcher.postgres;

import io.posthorn.launcher.settings.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the roles the product signs in with, on a connection that may. */
record Roles(Connection connection) {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Makes the role, or gives it this password. For a database that is ours alone. */
    void put(Role role) throws SQLException {
        execute(
                exists(role)
                        ? "SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', ?::text, ?::text)"
                        : "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', ?::text, ?::text)",
                role);
    }

    /**
     * Makes the role unless it is there. One that is there keeps its password, since other nodes may use it.
     *
     * @throws StartRefused if it is there and this password does not open it, or if it may not be made
     */
    void putOrVerify(Role role, String passwordVariable) throws SQLException {
        if (exists(role)) {
            verify(role, passwordVariable);
            return;
        }
        try {
            put(role);
        } catch (SQLException refused) {
            if (INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                throw new StartRefused(
                        "POSTHORN_DB_USER may not create the role " + role.name() + "; create it with LOGIN and set "
                                + passwordVariable + ".",
                        refused);
            }
            throw refused;
        }
    }

    /** Makes a database unless it is there. */
    void putDatabase(String name, Role owner) throws SQLException {
        if (!answersYes("SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)", name)) {
            execute("SELECT format('CREATE DATABASE %I OWNER %I', ?::text, ?::text)", name, owner.name());
        }
    }

    private boolean exists(Role role) throws SQLException {
        return answersYes("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role.name());
    }

    private void verify(Role role, String passwordVariable) throws SQLException {
        var url = connection.getMetaData().getURL();
        try (var probe = DriverManager.getConnection(url, role.name(), role.password())) {
            probe.isValid(5);
        } catch (SQLException refused) {
            throw new StartRefused(
                    "The role " + role.name() + " exists, but its password is another one; set " + passwordVariable
                            + ".",
                    refused);
        }
    }

    private boolean answersYes(String query, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void execute(String format, Role role) throws SQLException {
        execute(format, role.name(), role.password());
    }

    // Utility statements take no parameters, so PostgreSQL does the quoting in a query of its own.
    private void execute(String format, String first, String second) throws SQLException {
        try (var query = connection.prepareStatement(format);
                var statement = connection.createStatement()) {
            query.setString(1, first);
            query.setString(2, second);
            try (var rows = query.executeQuery()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }
}

package io.posthorn.launcher.postgres;

import io.posthorn.launcher.settings.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Refuses a database that may lose what it has confirmed, or that is too old. */
record Durability(Connection connection) {
    private static final List<String> MUST_NOT_BE_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final int OLDEST = 15;

    void check() throws SQLException {
        for (var setting : MUST_NOT_BE_OFF) {
            if (setting(setting).equals("off")) {
                throw new StartRefused("The database has " + setting
                        + " = off and may lose events it has confirmed; turn it on and start again.");
            }
        }
        if (!setting("server_encoding").equals("UTF8")) {
            throw new StartRefused(
                    "The database must use the encoding UTF8, but uses " + setting("server_encoding") + ".");
        }
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StartRefused("Posthorn needs PostgreSQL " + OLDEST + " or newer, but this is " + version + ".");
        }
    }

    private String setting(String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

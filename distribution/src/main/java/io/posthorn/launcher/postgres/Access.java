package io.posthorn.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One role's way into one database. */
public record Access(String url, String user, String password) {

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    // What stands behind the question mark may be a password.
    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}

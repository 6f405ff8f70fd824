package io.posthorn.domain.kernel;

import java.sql.SQLException;

/** Tells whether the database refused a row because another one has the same unique value. */
public final class UniqueViolation {
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    public static boolean caused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && SQL_STATE.equals(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

package io.posthorn.api.problem;

import io.posthorn.domain.jdbc.LedgerUnavailable;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells "the database is away, full or stopping" from a mistake of ours. The caller may try again; nothing was stored. */
final class Outage {
    /** SQLSTATE classes: connection lost, out of resources, operator's intervention, system error of the server. */
    private static final List<String> AWAY = List.of("08", "53", "57", "58");

    private static final int DEEPEST = 12;

    private Outage() {}

    static boolean explains(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof LedgerUnavailable ledger && !ledger.isAboutTheData()) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** A pool that cannot give a connection says so without a state. */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }
}

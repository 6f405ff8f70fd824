package io.posthorn.api.problem;

import io.posthorn.domain.jdbc.LedgerUnavailable;
import java.sql.SQLException;
import java.util.List;

/** Tells "the database is away, full or stopping" from a mistake of ours. The caller may try again; nothing was stored. */
final class Outage {
    /** SQLSTATE classes: connection lost, out of resources, operator's intervention, system error of the server. */
    private static final List<String> AWAY = List.of("08", "53", "57", "58");

    private Outage() {}

    static boolean explains(Throwable failure) {
        return Causes.of(failure).stream().anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return (cause instanceof LedgerUnavailable ledger && !ledger.isAboutTheData())
                || (cause instanceof SQLException sql && isAway(sql));
    }

    /** A pool that cannot give a connection says so without a state. */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }
}

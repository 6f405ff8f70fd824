package io.posthorn.domain.jdbc;

import java.sql.SQLException;
import java.util.List;

/** The database is away, full or too slow; whatever was begun has been rolled back. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final List<String> ABOUT_THE_DATA = List.of("22", "23", "42");

    private static final String LOST_RACE = "40";

    private final boolean aboutTheData;
    private final boolean lostRace;

    public LedgerUnavailable(SQLException cause) {
        super(cause);
        String state = cause.getSQLState();
        this.aboutTheData = state != null && ABOUT_THE_DATA.stream().anyMatch(state::startsWith);
        this.lostRace = state != null && state.startsWith(LOST_RACE);
    }

    /** @return whether the same transaction may simply be tried again: a deadlock or a serialization failure */
    public boolean isLostRace() {
        return lostRace;
    }

    /** @return whether the database is well but could not do this transaction: bad data, a constraint, a statement it cannot run */
    public boolean isAboutTheData() {
        return aboutTheData;
    }
}

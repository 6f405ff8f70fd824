package io.posthorn.domain.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs blocks as transactions on connections of one pool. The pool is not enlisted in JTA: workers own their commits. */
public final class Transactions {
    private final DataSource source;

    public Transactions(DataSource source) {
        this.source = source;
    }

    /** What happens inside a transaction. */
    @FunctionalInterface
    public interface Block<T> {
        T run(Statements statements) throws SQLException;
    }

    /**
     * Commits when the block returns, rolls back when it throws.
     *
     * @throws LedgerUnavailable for anything the database or its driver complains of
     */
    public <T> T run(Block<T> block) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = block.run(new Statements(connection));
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to roll back; otherwise the pool must not get a dirty
                // connection.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException away) {
            throw new LedgerUnavailable(away);
        }
    }
}

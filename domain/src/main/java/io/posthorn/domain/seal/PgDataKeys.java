package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Data keys in PostgreSQL, behind row-level security. Works in short transactions of its own. */
public class PgDataKeys implements DataKeys {
    private static final String SCOPE = """
            select set_config('posthorn.tenants', ?, true)
            """;
    private static final String FIND = """
            select wrapped from posthorn.data_key where tenant_id = ?
            """;
    private static final String ADD = """
            insert into posthorn.data_key (tenant_id, wrapped) values (?, ?) on conflict (tenant_id) do nothing
            """;

    private final DataSource source;

    /** @param source gives connections outside any surrounding transaction */
    public PgDataKeys(DataSource source) {
        this.source = source;
    }

    /** Statements of one transaction. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public Optional<byte[]> find(TenantId tenant) {
        return transaction(tenant, connection -> wrapped(connection, tenant));
    }

    @Override
    public byte[] addIfAbsent(TenantId tenant, byte[] wrapped) {
        return transaction(tenant, connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, tenant.value());
                add.setBytes(2, wrapped);
                add.executeUpdate();
            }
            // Not the parameter: another node may have been first.
            return wrapped(connection, tenant).orElseThrow();
        });
    }

    private static Optional<byte[]> wrapped(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, tenant.value());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private <T> T transaction(TenantId tenant, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                scope(connection, tenant);
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The data key of " + tenant + " cannot be read or written", broken);
        }
    }

    private static void scope(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
            scope.setString(1, "{" + tenant.value() + "}");
            scope.execute();
        }
    }
}

package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Data keys in PostgreSQL, behind row-level security. Works in short transactions of its own. */
public class PgDataKeys implements DataKeys {
    private static final String SCOPE = """
            select set_config('posthorn.tenants', ?, true)
            """;
    private static final String PLATFORM = """
            select set_config('posthorn.platform', ?, true)
            """;
    private static final String LIST = """
            select k.tenant_id, k.wrapped from posthorn.data_key k
            where not exists (
                select from posthorn.tenant t where t.id = k.tenant_id and t.status = 'deleted')
            """;
    private static final String REPLACE = """
            update posthorn.data_key set wrapped = ? where tenant_id = ? and wrapped = ?
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
        return transaction(SCOPE, only(tenant), connection -> wrapped(connection, tenant));
    }

    @Override
    public byte[] addIfAbsent(TenantId tenant, byte[] wrapped) {
        return transaction(SCOPE, only(tenant), connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, tenant.value());
                add.setBytes(2, wrapped);
                add.executeUpdate();
            }
            // Not the parameter: another node may have been first.
            return wrapped(connection, tenant).orElseThrow();
        });
    }

    @Override
    public List<WrappedKey> listEverywhere() {
        return transaction(PLATFORM, "on", connection -> {
            List<WrappedKey> keys = new ArrayList<>();
            try (PreparedStatement list = connection.prepareStatement(LIST);
                    ResultSet rows = list.executeQuery()) {
                while (rows.next()) {
                    keys.add(new WrappedKey(new TenantId(rows.getObject(1, UUID.class)), rows.getBytes(2)));
                }
            }
            return keys;
        });
    }

    @Override
    public boolean replace(WrappedKey before, byte[] wrapped) {
        return transaction(SCOPE, only(before.tenant()), connection -> {
            try (PreparedStatement replace = connection.prepareStatement(REPLACE)) {
                replace.setBytes(1, wrapped);
                replace.setObject(2, before.tenant().value());
                replace.setBytes(3, before.wrapped());
                return replace.executeUpdate() == 1;
            }
        });
    }

    private static String only(TenantId tenant) {
        return "{" + tenant.value() + "}";
    }

    private static Optional<byte[]> wrapped(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, tenant.value());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private <T> T transaction(String scope, String value, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                scope(connection, scope, value);
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
            throw new IllegalStateException("The data keys cannot be read or written for " + value, broken);
        }
    }

    private static void scope(Connection connection, String scope, String value) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(scope)) {
            set.setString(1, value);
            set.execute();
        }
    }
}

package io.posthorn.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RowSecurityTest {
    private final TestDatabase database = TestDatabase.running();

    @Test
    void everyTableWithATenantForcesRowSecurity() throws SQLException {
        List<String> open = rows(database.superuser(), """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relnamespace = 'posthorn'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                """);

        assertThat(open).isEmpty();
    }

    @Test
    void noRoleOfTheProductBypassesOrOwns() throws SQLException {
        assertThat(rows(database.superuser(), """
                        select rolname from pg_roles
                        where rolname in ('posthorn_app', 'posthorn_dispatch') and (rolbypassrls or rolsuper)
                        union all
                        select tablename from pg_tables
                        where schemaname = 'posthorn' and tableowner <> 'posthorn_owner'
                        """)).isEmpty();
    }

    @Test
    void aTransactionThatNamedNoTenantSeesNothing() throws SQLException {
        UUID tenant = UUID.randomUUID();
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (id, slug, name, profile) values ('" + tenant + "', 'rls-" + tenant
                    + "', 'x', 'standard')");
            statement.execute("insert into topic (id, tenant_id, name, title) values ('" + UUID.randomUUID() + "', '"
                    + tenant + "', 'a', 'a')");
        }

        assertThat(rows(database.app(), "select name from topic")).isEmpty();
    }

    @Test
    void partitionsCannotBeReachedAroundTheirParent() throws SQLException {
        String partition = rows(database.superuser(), """
                        select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid
                        where i.inhparent = 'posthorn.payload'::regclass limit 1
                        """).get(0);

        assertThatThrownBy(() -> rows(database.app(), "select event_id::text from " + partition))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theLedgerKnowsTheSameStatusWordsAsTheCode() throws SQLException {
        String check = rows(database.superuser(), """
                        select pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'posthorn.delivery'::regclass and conname = 'delivery_status_check'
                        """).get(0);
        List<String> words = Arrays.stream(check.split("'"))
                .filter(part -> part.matches("[a-z]+"))
                .toList();

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DeliveryStatus.values())
                        .map(DeliveryStatus::word)
                        .toList());
    }

    private static List<String> rows(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}

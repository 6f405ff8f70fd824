package io.posthorn.it.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** People of tenants. No door makes them yet, so they are written into the ledger; the password is the operator's. */
public final class PortalUsers {
    private static final String ADD = """
            insert into portal_user (id, tenant_id, email, name, password_hash, role, created_at)
            select gen_random_uuid(), t.id, ?, ?, o.password_hash, ?, now()
            from portal_user o, tenant t
            where o.email = ? and t.slug = ?
            """;

    private PortalUsers() {}

    /** Everybody's. */
    public static String password() {
        return Variables.of("POSTHORN_BOOTSTRAP_PASSWORD");
    }

    /** @param role admin or viewer */
    public static String of(Tenant tenant, String role) {
        String email = role + "@" + tenant.slug() + ".example";
        try (Connection ledger = DriverManager.getConnection(
                        Variables.of("POSTHORN_DB_URL"),
                        Variables.of("POSTHORN_DB_APP_USER"),
                        Variables.of("POSTHORN_DB_APP_PASSWORD"));
                Statement scope = ledger.createStatement();
                PreparedStatement add = ledger.prepareStatement(ADD)) {
            scope.execute("set posthorn.tenants = '{}'");
            scope.execute("set posthorn.platform = 'on'");
            add.setString(1, email);
            add.setString(2, role + " of " + tenant.slug());
            add.setString(3, role);
            add.setString(4, Variables.of("POSTHORN_BOOTSTRAP_USER"));
            add.setString(5, tenant.slug());
            if (add.executeUpdate() != 1) {
                throw new IllegalStateException("Nobody was added to " + tenant.slug());
            }
            return email;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

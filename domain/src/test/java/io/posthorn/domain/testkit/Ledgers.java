package io.posthorn.domain.testkit;

import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts rows straight into the ledger and reads them back, past every role, for tests of what lies between. */
public final class Ledgers {
    private Ledgers() {}

    /** A tenant of the standard profile. */
    public static TenantId tenant() {
        return tenant("standard");
    }

    public static TenantId tenant(String profile) {
        TenantId tenant = TenantId.next();
        run(
                "insert into tenant (id, slug, name, profile) values (?, ?, 'Test', ?)",
                tenant.value(),
                "t" + tenant.value(),
                profile);
        return tenant;
    }

    public static void topic(TenantId tenant, String name, String keysJson) {
        run(
                "insert into topic (id, tenant_id, name, title, keys) values (gen_random_uuid(), ?, ?, ?, ?)",
                tenant.value(),
                name,
                name,
                keysJson);
    }

    /** An active webhook of a tenant, with its lane. */
    public static WebhookId webhook(TenantId tenant, String topics, int maxInFlight) {
        WebhookId webhook = WebhookId.next();
        run("""
                insert into webhook (id, tenant_id, url, topics, profile, retry, safety, timeout_ms, max_in_flight, status)
                values (?, ?, 'https://shop.example/hook', ?, 'standard', '{"strategy":"none"}', 'idempotent', 5000, ?,
                    'active')
                """, webhook.value(), tenant.value(), topics, maxInFlight);
        run("insert into lane (webhook_id, tenant_id) values (?, ?)", webhook.value(), tenant.value());
        return webhook;
    }

    /** A queued delivery with its event, payload and open work. */
    public static DeliveryId delivery(TenantId tenant, WebhookId webhook, long sequence, String payload) {
        DeliveryId delivery = DeliveryId.next();
        EventId event = EventId.next();
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        run("""
                insert into event (id, tenant_id, topic, occurred_at, payload_bytes, payload_hash)
                values (?, ?, 'a.b', now(), ?, '')
                """, event.value(), tenant.value(), body.length);
        run("insert into payload (event_id, tenant_id, body) values (?, ?, ?)", event.value(), tenant.value(), body);
        run(
                "insert into delivery (id, tenant_id, webhook_id, event_id, topic, sequence) values (?, ?, ?, ?, 'a.b', ?)",
                delivery.value(),
                tenant.value(),
                webhook.value(),
                event.value(),
                sequence);
        run("""
                insert into work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes)
                values (?, ?, ?, ?, 'a.b', now(), ?, ?)
                """, delivery.value(), tenant.value(), webhook.value(), event.value(), sequence, body.length);
        return delivery;
    }

    public static int run(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @return the first column of every row, as text */
    public static List<String> texts(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}

package io.posthorn.domain.register;

import static io.posthorn.domain.register.Registering.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.WebhookId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeleteWebhookTest {
    private static final String ADD = """
            with d as (
                insert into delivery (id, tenant_id, webhook_id, event_id, topic, sequence)
                values (?, ?, ?, gen_random_uuid(), 'a', 1) returning *
            )
            insert into work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes, lease_until)
            select id, tenant_id, webhook_id, event_id, topic, now(), sequence, 2, ?::timestamptz from d
            """;

    private final Registering here = new Registering();

    @Test
    void cancelsWhatWaitsAndLeavesWhatIsBeingSent() throws SQLException {
        WebhookId id = here.register(draft()).webhook().id();
        WebhookId other = here.register(draft()).webhook().id();
        DeliveryId waiting = delivery(id, null);
        DeliveryId sending = delivery(id, "2100-01-01");
        DeliveryId others = delivery(other, null);

        here.scope.run(() -> here.delete.delete(here.tenantId(), Registering.SOMEONE, id));

        assertThat(statusOf(waiting)).isEqualTo("cancelled");
        assertThat(statusOf(sending)).isEqualTo("queued");
        assertThat(statusOf(others)).isEqualTo("queued");
        assertThat(openWork())
                .containsExactlyInAnyOrder(
                        sending.value().toString(), others.value().toString());
        assertThat(here.actions()).first().isEqualTo("webhook.delete");
    }

    @Test
    void deletingTwiceFindsNothing() {
        WebhookId id = here.register(draft()).webhook().id();
        here.scope.run(() -> here.delete.delete(here.tenantId(), Registering.SOMEONE, id));

        assertThatThrownBy(() -> here.scope.run(() -> here.delete.delete(here.tenantId(), Registering.SOMEONE, id)))
                .isInstanceOf(Refused.class);
    }

    private DeliveryId delivery(WebhookId webhook, @Nullable String leaseUntil) throws SQLException {
        DeliveryId id = DeliveryId.next();
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, id.value());
            add.setObject(2, here.tenantId().value());
            add.setObject(3, webhook.value());
            add.setString(4, leaseUntil);
            add.executeUpdate();
        }
        return id;
    }

    private String statusOf(DeliveryId id) throws SQLException {
        return texts("select status from delivery where id = '" + id.value() + "'")
                .get(0);
    }

    private List<String> openWork() throws SQLException {
        return texts("select delivery_id::text from work where tenant_id = '"
                + here.tenantId().value() + "'");
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

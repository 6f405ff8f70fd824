package io.posthorn.domain.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.WebhookId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a batch of attempts means for the webhooks, with an audit entry for each that really changed. */
final class WebhookReactions {
    private static final String SWITCH_OFF = """
            with changed as (
                update webhook k
                set status = 'disabled', status_reason = r.reason, status_by = 'system', status_at = clock_timestamp(),
                    updated_at = clock_timestamp(), version = version + 1
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as r (entry, id, name, action, reason)
                where k.id = r.id and k.status <> 'disabled' and k.deleted_at is null
                returning r.entry, k.tenant_id, r.action, r.name, r.reason
            )
            insert into audit_entry (id, tenant_id, actor, action, object, reason)
            select entry, tenant_id, 'system', action, name, reason from changed
            """;
    private static final String WARN = """
            with changed as (
                update webhook k set warned_at = clock_timestamp(), version = version + 1
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as r (entry, id, name, action, reason)
                where k.id = r.id and k.warned_at is null and k.deleted_at is null
                returning r.entry, k.tenant_id, r.action, r.name, r.reason
            )
            insert into audit_entry (id, tenant_id, actor, action, object, reason)
            select entry, tenant_id, 'system', action, name, reason from changed
            """;
    private static final String RECOVER = """
            with changed as (
                update webhook k set warned_at = null, version = version + 1
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as r (entry, id, name, action, reason)
                where k.id = r.id and k.warned_at is not null and k.deleted_at is null
                returning r.entry, k.tenant_id, r.action, r.name, r.reason
            )
            insert into audit_entry (id, tenant_id, actor, action, object, reason)
            select entry, tenant_id, 'system', action, name, reason from changed
            """;

    private final Statements sql;

    WebhookReactions(Statements sql) {
        this.sql = sql;
    }

    /** One webhook may react differently to several attempts; they are written from the mildest to the hardest. */
    void write(Collection<Settlement> counted) throws SQLException {
        write(RECOVER, of(counted, WebhookReaction.RECOVER));
        write(WARN, of(counted, WebhookReaction.WARN));
        write(SWITCH_OFF, of(counted, WebhookReaction.DISABLE));
        write(SWITCH_OFF, of(counted, WebhookReaction.GONE));
    }

    private record Reacting(WebhookId webhook, WebhookReaction reaction) {}

    private static Collection<Reacting> of(Collection<Settlement> counted, WebhookReaction wanted) {
        Map<WebhookId, Reacting> each = new LinkedHashMap<>();
        for (Settlement settlement : counted) {
            Recipient recipient = settlement.claimed().recipient();
            settlement
                    .reaction()
                    .filter(wanted::equals)
                    .ifPresent(reaction -> each.put(recipient.id(), new Reacting(recipient.id(), reaction)));
        }
        return List.copyOf(each.values());
    }

    private void write(String statement, Collection<Reacting> reacting) throws SQLException {
        if (!reacting.isEmpty()) {
            sql.update(
                    statement,
                    Column.uuids(reacting, any -> UuidCreator.getTimeOrderedEpochPlus1()),
                    Column.uuids(reacting, one -> one.webhook().value()),
                    Column.texts(reacting, one -> one.webhook().toString()),
                    Column.texts(reacting, one -> one.reaction().action()),
                    Column.texts(reacting, one -> one.reaction().reason()));
        }
    }
}

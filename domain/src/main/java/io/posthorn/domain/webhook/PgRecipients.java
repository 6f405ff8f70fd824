package io.posthorn.domain.webhook;

import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.jdbc.Transactions;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.seal.SealBroken;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Recipients on PostgreSQL: two statements for any number of webhooks. */
public final class PgRecipients implements Recipients {
    private static final Logger LOG = Logger.getLogger(PgRecipients.class.getName());

    private static final String WEBHOOKS = """
            select w.*, t.number as tenant_number
            from webhook w join tenant t on t.id = w.tenant_id
            where w.id = any (?) and w.deleted_at is null
            """;
    private static final String SECRETS = """
            select id, tenant_id, webhook_id, sealed, signs_until from webhook_secret
            where webhook_id = any (?) and (signs_until is null or signs_until > now())
            order by id desc
            """;

    private final Transactions transactions;
    private final WebhookSeal seal;

    /** @param source connections of the dispatch role, outside JTA */
    public PgRecipients(DataSource source, Seal seal) {
        this.transactions = new Transactions(source);
        this.seal = new WebhookSeal(seal);
    }

    @Override
    public Map<WebhookId, Recipient> load(Collection<WebhookId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return loadTogether(ids);
        } catch (SealBroken broken) {
            // What one webhook holds does not open: the others must not wait for it.
            Map<WebhookId, Recipient> recipients = new HashMap<>();
            ids.forEach(id -> recipients.putAll(loadAlone(id)));
            return recipients;
        }
    }

    private Map<WebhookId, Recipient> loadAlone(WebhookId id) {
        try {
            return loadTogether(List.of(id));
        } catch (SealBroken broken) {
            LOG.log(Level.SEVERE, "recipient.sealed webhook=" + id, broken);
            return Map.of();
        }
    }

    private Map<WebhookId, Recipient> loadTogether(Collection<WebhookId> ids) {
        Column wanted = Column.uuids(ids, WebhookId::value);
        return transactions.run(sql -> {
            Map<WebhookId, List<HeldSecret>> secrets = secrets(sql, wanted);
            return sql.query(WEBHOOKS, row -> recipient(row, secrets), wanted).stream()
                    .collect(Collectors.toMap(Recipient::id, Function.identity()));
        });
    }

    private Map<WebhookId, List<HeldSecret>> secrets(Statements sql, Column wanted) throws SQLException {
        Map<WebhookId, List<HeldSecret>> secrets = new HashMap<>();
        sql.query(
                SECRETS,
                row -> secrets.computeIfAbsent(
                                new WebhookId(row.getObject("webhook_id", UUID.class)), id -> new ArrayList<>())
                        .add(secret(row)),
                wanted);
        return secrets;
    }

    private HeldSecret secret(ResultSet row) throws SQLException {
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        return new HeldSecret(
                seal.openSecret(tenant, row.getObject("id", UUID.class), row.getBytes("sealed")),
                Optional.ofNullable(row.getObject("signs_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private Recipient recipient(ResultSet row, Map<WebhookId, List<HeldSecret>> secrets) throws SQLException {
        WebhookId id = new WebhookId(row.getObject("id", UUID.class));
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        return new Recipient(
                id,
                tenant,
                row.getInt("version"),
                TargetUrl.of(row.getString("url")),
                row.getString("method"),
                new ProfileName(row.getString("profile")),
                settings(row),
                seal.openHeaders(tenant, id, row.getBytes("sealed_headers")),
                secrets.getOrDefault(id, List.of()),
                RetryPolicyJson.parse(row.getString("retry")),
                SafetyClass.of(row.getString("safety")),
                Duration.ofMillis(row.getInt("timeout_ms")),
                StoredPointers.parse(row.getString("thin")),
                new FailureReaction(row.getInt("warn_after"), row.getInt("disable_after")),
                row.getObject("warned_at") != null);
    }

    private static Map<String, String> settings(ResultSet row) throws SQLException {
        Map<String, String> settings = new HashMap<>(StoredSettings.parse(row.getString("settings")));
        settings.put(Setting.Source.TENANT_NUMBER.key(), Long.toString(row.getLong("tenant_number")));
        return settings;
    }
}

package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.jdbc.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Housekeeping on PostgreSQL. Partitions belong to the owner; two functions of its let the dispatch role make and drop. */
public final class PgHousekeeping implements Housekeeping {
    private static final Duration ANSWERS = Duration.ofDays(2);

    private final Transactions transactions;
    private final Retention retention;

    /** @param source connections of the dispatch role, outside JTA */
    public PgHousekeeping(DataSource source, Retention retention) {
        this.transactions = new Transactions(source);
        this.retention = retention;
    }

    @Override
    public int makePartitions(int weeksAhead) {
        return transactions.run(sql -> count(sql, "select make_partitions(?)", weeksAhead));
    }

    @Override
    public Dropped dropWhatIsOver() {
        return transactions.run(sql -> {
            int partitions = count(sql, DROP_PAYLOADS, retention.payloads().toSeconds())
                    + count(sql, DROP_EVENTS, retention.events().toSeconds());
            // Before the claims, which tell what has been published.
            int quarantined = sql.update(PUBLISHED_AFTER_ALL)
                    + sql.update(OLD_QUARANTINE, retention.payloads().toSeconds());
            int claims = sql.update(OLD_CLAIMS, retention.claims().toSeconds());
            int answers = sql.update(OLD_ANSWERS, ANSWERS.toSeconds());
            int secrets = sql.update(OLD_SECRETS);
            sql.update(WORK_OF_DELETED);
            return new Dropped(partitions, quarantined, claims, answers, secrets);
        });
    }

    private static int count(Statements sql, String query, Object parameter) throws SQLException {
        return sql.query(query, row -> row.getInt(1), parameter).get(0);
    }

    private static final String DROP_PAYLOADS = """
            select drop_partitions(array['payload'], now() - ? * interval '1 second')
            """;

    private static final String DROP_EVENTS = """
            select drop_partitions(array['event', 'payload', 'event_key', 'delivery', 'attempt'],
                now() - ? * interval '1 second')
            """;

    /** A crash between publish and removal left these behind, or their producer came again after the schema was mended. */
    private static final String PUBLISHED_AFTER_ALL = """
            delete from quarantined_event q
            where exists (select from event_claim c
                    where c.tenant_id = q.tenant_id and c.kind = 'uid' and c.value = q.uid and c.body_hash = q.body_hash)
               or exists (select from event_claim c
                    where c.tenant_id = q.tenant_id and c.kind = 'key'
                      and c.value = coalesce(q.idempotency_key, 'release ' || q.id) and c.body_hash = q.body_hash)
            """;

    private static final String OLD_QUARANTINE = """
            delete from quarantined_event where created_at < now() - ? * interval '1 second'
            """;

    private static final String OLD_CLAIMS = """
            delete from event_claim where created_at < now() - ? * interval '1 second'
            """;

    private static final String OLD_ANSWERS = """
            delete from idempotent_answer where created_at < now() - ? * interval '1 second'
            """;

    /** An attempt that was under way when its webhook was deleted may have left a retry behind. */
    private static final String WORK_OF_DELETED = """
            with gone as (
                delete from work w using webhook k
                where k.id = w.webhook_id and k.deleted_at is not null and w.lease_until is null
                returning w.delivery_id
            )
            update delivery d set status = 'cancelled', finished_at = now()
            from gone where d.id = gone.delivery_id
            """;

    private static final String OLD_SECRETS = """
            delete from webhook_secret where signs_until < now()
            """;
}

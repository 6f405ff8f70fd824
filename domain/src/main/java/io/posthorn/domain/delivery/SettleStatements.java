package io.posthorn.domain.delivery;

/** The statements that write what attempts came to; paste them into psql. */
final class SettleStatements {
    private SettleStatements() {}

    /** Ends work. Only the holder of the lease may, but a late success counts whoever holds it now. */
    static final String FINISH = """
            delete from work w
            using unnest(?::uuid[], ?::bigint[], ?::boolean[]) as s (delivery_id, epoch, accepted)
            where w.delivery_id = s.delivery_id and (w.lease_epoch = s.epoch or s.accepted)
            returning w.delivery_id
            """;

    static final String RETRY = """
            update work w
            set lease_until = null, attempts = s.attempt, trigger = 'schedule', abandoned = 0,
                round_tries = case when s.fresh then 0 else w.round_tries + 1 end,
                due_at = clock_timestamp() + s.delay_ms * interval '1 millisecond'
            from unnest(?::uuid[], ?::bigint[], ?::integer[], ?::bigint[], ?::boolean[])
                as s (delivery_id, epoch, attempt, delay_ms, fresh)
            where w.delivery_id = s.delivery_id and w.lease_epoch = s.epoch and w.lease_until is not null
            returning w.delivery_id
            """;

    /** The sweeper may have written the attempt off as abandoned before its answer came. */
    static final String ATTEMPTS = """
            insert into attempt (delivery_id, number, tenant_id, at, trigger, outcome, code, error, duration_ms, address,
                request_line, request_headers, body_head, body_tail, reduced, response_headers, response_body,
                response_truncated)
            select * from unnest(?::uuid[], ?::integer[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::integer[],
                ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::boolean[], ?::text[],
                ?::bytea[], ?::boolean[])
            on conflict (delivery_id, number) do update
            set at = excluded.at, outcome = excluded.outcome, code = excluded.code, error = excluded.error,
                duration_ms = excluded.duration_ms, address = excluded.address, request_line = excluded.request_line,
                request_headers = excluded.request_headers, body_head = excluded.body_head,
                body_tail = excluded.body_tail, reduced = excluded.reduced, response_headers = excluded.response_headers,
                response_body = excluded.response_body, response_truncated = excluded.response_truncated
            where attempt.error = 'abandoned'
            """;

    static final String DELIVERIES = """
            update delivery d
            set status = s.status, attempts = s.attempt, last_at = s.at, last_code = s.code, last_error = s.error,
                last_duration_ms = s.duration_ms,
                finished_at = case when s.status = 'retrying' then null else clock_timestamp() end
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::timestamptz[], ?::integer[], ?::text[], ?::integer[])
                as s (id, status, attempt, at, code, error, duration_ms)
            where d.id = s.id and d.id = any (?::uuid[]) and d.id between ? and ?
            """;

    static final String CANCEL_OF_DELETED = """
            with gone as (
                delete from work w using webhook k
                where w.delivery_id = any (?::uuid[]) and k.id = w.webhook_id and k.deleted_at is not null
                  and w.lease_until is null
                returning w.delivery_id
            )
            update delivery d set status = 'cancelled', finished_at = clock_timestamp()
            from gone where d.id = gone.delivery_id
            """;

    /** Leases that ran out, with what becomes of them; the row stays locked until the transaction ends. */
    static final String EXPIRED = """
            select w.delivery_id, w.tenant_id, w.attempts + 1 as attempt, w.trigger, w.lease_node,
                case when w.abandoned >= 2 then 'quarantined'
                     when k.safety = 'not_idempotent' then 'doubtful'
                     else 'retrying' end as status
            from work w join webhook k on k.id = w.webhook_id
            where w.lease_until < statement_timestamp()
            order by w.lease_until
            limit ?
            for update of w skip locked
            """;

    /** Abandoned tries are not charged to the retry budget. */
    static final String REQUEUE = """
            update work w
            set lease_until = null, lease_epoch = lease_epoch + 1, attempts = attempts + 1, abandoned = abandoned + 1,
                due_at = clock_timestamp()
            where delivery_id = any (?::uuid[])
            """;

    static final String DROP = """
            delete from work where delivery_id = any (?::uuid[])
            """;
}

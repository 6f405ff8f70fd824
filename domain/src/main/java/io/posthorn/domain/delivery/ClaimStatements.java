package io.posthorn.domain.delivery;

/**
 * The statements that take work and give it back; paste them into psql. Due times are compared with
 * {@code statement_timestamp()}: {@code clock_timestamp()} is volatile and would keep PostgreSQL from bounding the index
 * scan by it.
 */
final class ClaimStatements {
    private ClaimStatements() {}

    /**
     * Locks the lanes, then takes the earliest due work of each up to its room, in turns, until its payloads, its tenant's or
     * all together are as large as they may be; in each turn the lane that is named first goes first. The lane's lock makes
     * the count of leased rows, and so the limit in flight, true across nodes. A round's age counts from its first try, or
     * from when its webhook was resumed after it: what waited or was held has lost nothing of it.
     */
    static final String CLAIM = """
            with wanted as (
                select * from unnest(?::uuid[], ?::integer[], ?::bigint[], ?::bigint[])
                    with ordinality as w (webhook_id, slots, bytes, tenant_bytes, place)
            ),
            lanes as materialized (
                select l.webhook_id, k.version, k.status_at, k.rate_per_second, w.slots, w.bytes, w.tenant_bytes,
                    w.place, k.max_in_flight,
                    least(1.0 + k.rate_per_second / 20.0,
                        l.tokens + extract(epoch from clock_timestamp() - l.tokens_at) * k.rate_per_second) as tokens
                from wanted w
                join lane l on l.webhook_id = w.webhook_id
                join webhook k on k.id = l.webhook_id
                where k.status = 'active' and k.deleted_at is null
                order by l.webhook_id
                for update of l skip locked
            ),
            rooms as materialized (
                select l.*, greatest(0, least(
                    l.slots,
                    l.max_in_flight - (select count(*) from work x
                        where x.webhook_id = l.webhook_id and x.lease_until is not null),
                    case when l.rate_per_second = 0 then l.slots else floor(l.tokens) end))::integer as room
                from lanes l
            ),
            picked as materialized (
                select r.webhook_id, r.version, r.status_at, r.rate_per_second, r.room, r.bytes, r.tenant_bytes, r.place, d.*
                from rooms r
                cross join lateral (
                    select w.delivery_id, w.tenant_id, w.due_at, w.sequence, w.payload_bytes from work w
                    where w.webhook_id = r.webhook_id and w.lease_until is null and w.due_at <= statement_timestamp()
                    order by w.due_at, w.sequence
                    limit r.room
                    for update skip locked
                ) d
            ),
            turns as (
                select p.*, row_number() over own as turn, sum(payload_bytes) over own - payload_bytes as own_before
                from picked p
                window own as (partition by webhook_id order by due_at, sequence rows unbounded preceding)
            ),
            shares as (
                select t.*, sum(payload_bytes) over (partition by tenant_id order by turn, place) - payload_bytes
                    as tenants_before
                from turns t where own_before < bytes
            ),
            taken as materialized (
                select * from (
                    select s.*, sum(payload_bytes) over (order by turn, place) - payload_bytes as before
                    from shares s where tenants_before < tenant_bytes
                ) s where before < ?
            ),
            spent as (
                update lane l set tokens = r.tokens - t.taken, tokens_at = clock_timestamp()
                from rooms r
                join (select webhook_id, count(*) as taken from taken group by webhook_id) t
                    on t.webhook_id = r.webhook_id
                where l.webhook_id = r.webhook_id and r.rate_per_second > 0
            )
            update work w
            set lease_epoch = w.lease_epoch + 1,
                lease_until = clock_timestamp() + ? * interval '1 millisecond',
                lease_node = ?,
                round_started_at = case when w.round_tries = 0 then clock_timestamp()
                    else greatest(w.round_started_at, t.status_at) end
            from taken t
            where w.delivery_id = t.delivery_id
            returning w.delivery_id, w.tenant_id, w.webhook_id, t.version, t.rate_per_second, t.room, w.event_id, w.topic,
                w.occurred_at, w.sequence, w.attempts, w.round_tries, w.trigger, w.lease_epoch,
                extract(epoch from clock_timestamp() - w.round_started_at) as round_age
            """;

    /** The bounds let the planner leave out every partition but those of the batch. */
    static final String PAYLOADS = """
            select event_id, body from payload
            where event_id = any (?::uuid[]) and event_id between ? and ?
            """;

    static final String RELEASE = """
            update work w set lease_until = null
            from unnest(?::uuid[], ?::bigint[]) as s (delivery_id, epoch)
            where w.delivery_id = s.delivery_id and w.lease_epoch = s.epoch and w.lease_until is not null
            """;

    static final String DUE = """
            select l.tenant_id, l.webhook_id from lane l
            join webhook k on k.id = l.webhook_id
            where k.status = 'active' and k.deleted_at is null and exists (
                select from work w
                where w.webhook_id = l.webhook_id and w.lease_until is null
                  and w.due_at <= statement_timestamp())
            limit ?
            """;
}

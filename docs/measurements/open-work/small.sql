-- ClaimStatements.CLAIM, then the retry of SettleStatements (RETRY and DELIVERIES) for all that was claimed, so that
-- exactly as much is open as before. Statements as in the product; only the names of the parameters are new.
create or replace procedure small.cycle(sizes integer, clients integer) language plpgsql as $$
declare
    wanted_ids uuid[] := array(select id from small.webhook order by random() limit 64);
    wanted_slots integer[] := array_fill(10, array[64]);
    ids uuid[];
    epochs bigint[];
    least_id uuid;
    most_id uuid;
    t0 timestamptz;
    t1 timestamptz;
    t2 timestamptz;
    t3 timestamptz;
begin
    t0 := clock_timestamp();
    with wanted as (
        select * from unnest(wanted_ids, wanted_slots) as w (webhook_id, slots)
    ),
    lanes as materialized (
        select l.webhook_id, k.version, k.rate_per_second, w.slots, k.max_in_flight,
            least(1.0 + k.rate_per_second / 20.0,
                l.tokens + extract(epoch from clock_timestamp() - l.tokens_at) * k.rate_per_second) as tokens
        from wanted w
        join small.lane l on l.webhook_id = w.webhook_id
        join small.webhook k on k.id = l.webhook_id
        where k.status = 'active' and k.deleted_at is null
        order by l.webhook_id
        for update of l skip locked
    ),
    rooms as materialized (
        select l.*, greatest(0, least(
            l.slots,
            l.max_in_flight - (select count(*) from small.work x
                where x.webhook_id = l.webhook_id and x.lease_until is not null),
            case when l.rate_per_second = 0 then l.slots else floor(l.tokens) end))::integer as room
        from lanes l
    ),
    picked as materialized (
        select r.webhook_id, r.version, r.rate_per_second, r.room, d.delivery_id
        from rooms r
        cross join lateral (
            select w.delivery_id from small.work w
            where w.webhook_id = r.webhook_id and w.lease_until is null and w.due_at <= clock_timestamp()
            order by w.due_at, w.sequence
            limit r.room
            for update skip locked
        ) d
    ),
    spent as (
        update small.lane l set tokens = r.tokens - p.taken, tokens_at = clock_timestamp()
        from rooms r
        join (select webhook_id, count(*) as taken from picked group by webhook_id) p on p.webhook_id = r.webhook_id
        where l.webhook_id = r.webhook_id and r.rate_per_second > 0
    ),
    claimed as (
        update small.work w
        set lease_epoch = w.lease_epoch + 1, lease_until = clock_timestamp() + 60000 * interval '1 millisecond',
            lease_node = 'node-1'
        from picked p
        where w.delivery_id = p.delivery_id
        returning w.delivery_id, w.tenant_id, w.webhook_id, p.version, p.rate_per_second, p.room, w.event_id, w.topic,
            w.occurred_at, w.sequence, w.attempts, w.round_tries, w.trigger, w.lease_epoch,
            extract(epoch from clock_timestamp() - w.round_started_at) as round_age
    )
    select array_agg(delivery_id), array_agg(lease_epoch) into ids, epochs from claimed;
    t1 := clock_timestamp();
    commit;
    t2 := clock_timestamp();
    select a[1], a[cardinality(a)] into least_id, most_id from (select array_agg(i order by i) as a from unnest(ids) as i);

    t3 := clock_timestamp();
    update small.work w
    set lease_until = null, attempts = w.attempts + 1, round_tries = w.round_tries + 1, trigger = 'schedule', abandoned = 0,
        due_at = clock_timestamp()
    from unnest(ids, epochs) as s (delivery_id, epoch)
    where w.delivery_id = s.delivery_id and w.lease_epoch = s.epoch and w.lease_until is not null;
    update small.delivery d
    set status = 'retrying', attempts = d.attempts + 1, last_at = clock_timestamp(), last_code = 503,
        last_error = 'status', last_duration_ms = 12, finished_at = null
    from unnest(ids) as s (id)
    where d.id = s.id and d.id = any (ids) and d.id between least_id and most_id;
    insert into measure.sample values ('small', sizes, clients, coalesce(cardinality(ids), 0),
        extract(epoch from t1 - t0) * 1000000, extract(epoch from t2 - t1) * 1000000,
        extract(epoch from clock_timestamp() - t3) * 1000000);
    commit;
end $$;

package io.posthorn.domain.publish;

/** The statements of the publish transaction; paste them into psql. */
final class PublishStatements {
    private PublishStatements() {}

    static final String SCOPE = """
            select set_config('posthorn.tenants', ?, true)
            """;

    /** Whoever comes second waits here for the first to commit, and then finds its claim. */
    static final String CLAIM = """
            insert into event_claim (tenant_id, kind, value, event_id, body_hash)
            select w.tenant_id, w.kind, w.value, w.event_id, w.body_hash
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
                with ordinality as w (tenant_id, kind, value, event_id, body_hash, place)
            order by w.tenant_id, w.kind, w.value, w.place
            on conflict do nothing
            """;

    static final String CLAIMED = """
            select c.tenant_id, c.kind, c.value, c.event_id, c.body_hash
            from unnest(?::uuid[], ?::text[], ?::text[]) as w (tenant_id, kind, value)
            join event_claim c using (tenant_id, kind, value)
            """;

    static final String UNCLAIM = """
            delete from event_claim c
            using unnest(?::uuid[], ?::text[], ?::text[]) as w (tenant_id, kind, value)
            where c.tenant_id = w.tenant_id and c.kind = w.kind and c.value = w.value
            """;

    static final String PASS_CLAIM = """
            update event_claim c
            set event_id = w.event_id, body_hash = w.body_hash
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
                as w (tenant_id, kind, value, event_id, body_hash)
            where c.tenant_id = w.tenant_id and c.kind = w.kind and c.value = w.value
            """;

    /** Locks in a fixed order, so that two nodes publishing to the same webhooks wait for each other and never cross. */
    static final String TAKE_SEQUENCES = """
            with locked as materialized (
                select id from webhook
                where id = any (?::uuid[]) and deleted_at is null
                order by id
                for no key update
            )
            update webhook w
            set next_sequence = w.next_sequence + t.taken
            from unnest(?::uuid[], ?::bigint[]) as t (id, taken)
            join locked l on l.id = t.id
            where w.id = t.id
            returning w.id, w.next_sequence - t.taken
            """;

    /** What would be taken next, by whoever comes first. */
    static final String NEXT_SEQUENCES = """
            select id, next_sequence from webhook where id = any (?::uuid[])
            """;

    static final String EVENTS = """
            insert into event (id, tenant_id, topic, uid, key, occurred_at, payload_bytes, payload_hash)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[],
                ?::bytea[])
            """;

    static final String PAYLOADS = """
            insert into payload (event_id, tenant_id, body)
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[])
            """;

    static final String KEYS = """
            insert into event_key (event_id, tenant_id, name, value)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])
            """;

    /** History and open work in one statement: there is never one without the other. */
    static final String DELIVERIES = """
            with fanned as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::bigint[],
                        ?::integer[])
                    as f (id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes)
            ),
            history as (
                insert into delivery (id, tenant_id, webhook_id, event_id, topic, sequence)
                select id, tenant_id, webhook_id, event_id, topic, sequence from fanned
            )
            insert into work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes)
            select id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, payload_bytes from fanned
            """;

    /**
     * Keeps what schemas refused: one row per identity, the newest content in it. Who has no row yet gets one while the
     * tenant has room. Rows come in a fixed order, so that two nodes wait for each other and never cross.
     */
    static final String QUARANTINE = """
            with given as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::bytea[], ?::bytea[], ?::text[])
                    with ordinality as g (id, tenant_id, identity, topic, uid, key, idempotency_key, occurred_at, payload,
                        body_hash, faults, place)
            ),
            held as (
                select t.tenant_id, (select count(*) from quarantined_event q where q.tenant_id = t.tenant_id) as rows
                from (select distinct tenant_id from given) t
            ),
            newcomer as (
                select g.id, row_number() over (partition by g.tenant_id order by g.place) as place
                from given g
                where not exists (
                    select from quarantined_event q where q.tenant_id = g.tenant_id and q.identity = g.identity)
            )
            insert into quarantined_event as q (id, tenant_id, identity, topic, uid, key, idempotency_key, occurred_at,
                payload, payload_bytes, body_hash, faults)
            select g.id, g.tenant_id, g.identity, g.topic, g.uid, g.key, g.idempotency_key, g.occurred_at,
                g.payload, octet_length(g.payload), g.body_hash, g.faults
            from given g
            join held h on h.tenant_id = g.tenant_id
            left join newcomer n on n.id = g.id
            where n.id is null or h.rows + n.place <= ?
            order by g.tenant_id, g.identity
            on conflict (tenant_id, identity) do update
            set topic = excluded.topic, key = excluded.key, idempotency_key = excluded.idempotency_key,
                occurred_at = excluded.occurred_at, payload_bytes = excluded.payload_bytes,
                payload = case when q.body_hash = excluded.body_hash then q.payload else excluded.payload end,
                body_hash = excluded.body_hash, faults = excluded.faults, arrivals = q.arrivals + 1, last_at = now()
            returning q.id, q.tenant_id, q.identity
            """;

    static final String MATCHED = """
            select event_id, webhook_id from delivery
            where tenant_id = any (?::uuid[]) and event_id = any (?::uuid[])
            order by id
            """;

    /** A tenant's own profile first, then those in use. */
    static final String PROFILES = """
            select t.id, p.profile
            from tenant t
            cross join lateral (
                select t.profile, 0 as place
                union all
                select u.profile, 1 from profile_in_use u where u.tenant_id = t.id
            ) as p
            where t.id = any (?::uuid[]) and t.status = 'active'
            order by p.place
            """;

    static final String WEBHOOKS = """
            select tenant_id, id, version, topics, trigger, filter from webhook
            where tenant_id = any (?::uuid[]) and deleted_at is null
            order by id
            """;

    /** Custom topics, and without an id how strictly the tenant holds a standard one. */
    static final String TOPICS = """
            select t.tenant_id, t.id, t.version, t.name, t.schema, t.keys, t.ordering_key, t.validation, t.triggers
            from unnest(?::uuid[], ?::text[]) as w (tenant_id, name)
            join topic t using (tenant_id, name)
            union all
            select v.tenant_id, null, 0, v.name, '', '', '', v.validation, ''
            from unnest(?::uuid[], ?::text[]) as w (tenant_id, name)
            join topic_validation v using (tenant_id, name)
            """;
}

-- The ledger. Events, deliveries and attempts are cut into weeks by the time prefix of a UUIDv7, so that a lookup by id
-- touches one partition and retention drops a partition. attempt goes with its delivery, payload and event_key with
-- their event.

create table event (
    id             uuid not null,
    tenant_id      uuid not null,
    topic          text not null,
    uid            text,
    key            text,
    occurred_at    timestamptz not null,
    created_at     timestamptz not null default now(),
    payload_bytes  integer not null,
    payload_hash   bytea not null,
    primary key (id)
) partition by range (id);
create index on event (tenant_id, id);
create index on event (tenant_id, topic, id);

create table payload (
    event_id   uuid not null,
    tenant_id  uuid not null,
    body       bytea not null,
    primary key (event_id)
) partition by range (event_id);

create table event_key (
    event_id   uuid not null,
    tenant_id  uuid not null,
    name       text not null,
    value      text not null,
    primary key (event_id, name)
) partition by range (event_id);
create index on event_key (tenant_id, value, name, event_id);

-- What makes publishing idempotent: a producer's own uid, or its Idempotency-Key.
create table event_claim (
    tenant_id   uuid not null,
    kind        text not null check (kind in ('uid', 'key')),
    value       text not null,
    event_id    uuid not null,
    body_hash   bytea not null,
    created_at  timestamptz not null default now(),
    primary key (tenant_id, kind, value)
);
create index event_claim_by_age on event_claim (created_at);

create table delivery (
    id                uuid not null,
    tenant_id         uuid not null,
    webhook_id        uuid not null,
    event_id          uuid not null,
    topic             text not null,
    sequence          bigint not null,
    status            text not null default 'queued' check (status in
        ('queued', 'sending', 'retrying', 'delivered', 'failed', 'doubtful', 'quarantined', 'cancelled', 'superseded')),
    attempts          integer not null default 0,
    created_at        timestamptz not null default now(),
    finished_at       timestamptz,
    last_at           timestamptz,
    last_code         integer not null default 0,
    last_error        text not null default '',
    last_duration_ms  integer not null default 0,
    primary key (id)
) partition by range (id);
create index on delivery (tenant_id, id);
create index on delivery (tenant_id, status, id);
create index on delivery (tenant_id, topic, id);
create index on delivery (webhook_id, id);
create index on delivery (event_id);
comment on column delivery.status is 'where it was settled last; a live lease in work makes it sending';

-- Open work only: small however long the history is, so a claim costs the same after ten million deliveries.
create table work (
    delivery_id       uuid primary key,
    tenant_id         uuid not null,
    webhook_id        uuid not null,
    event_id          uuid not null,
    topic             text not null,
    occurred_at       timestamptz not null,
    sequence          bigint not null,
    attempts          integer not null default 0,
    round_tries       integer not null default 0,
    round_started_at  timestamptz not null default now(),
    trigger           text not null default 'schedule' check (trigger in ('schedule', 'resend', 'test')),
    due_at            timestamptz not null default now(),
    abandoned         integer not null default 0,
    lease_epoch       bigint not null default 0,
    lease_until       timestamptz,
    lease_node        text not null default ''
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
create index work_waiting on work (webhook_id, due_at, sequence) where lease_until is null;
create index work_leased on work (webhook_id) where lease_until is not null;
create index work_lease_end on work (lease_until) where lease_until is not null;

create table attempt (
    delivery_id         uuid not null,
    number              integer not null,
    tenant_id           uuid not null,
    at                  timestamptz not null,
    trigger             text not null check (trigger in ('schedule', 'resend', 'test')),
    outcome             text not null check (outcome in ('not_sent', 'answered', 'doubtful')),
    code                integer not null,
    error               text not null,
    duration_ms         integer not null,
    address             text not null,
    request_line        text not null,
    request_headers     text not null,
    body_head           bytea not null,
    body_tail           bytea not null,
    response_headers    text not null,
    response_body       bytea not null,
    response_truncated  boolean not null,
    primary key (delivery_id, number)
) partition by range (delivery_id);
comment on column attempt.body_head is 'the body as sent is body_head, then the event''s payload, then body_tail';

-- The smallest UUIDv7 of an instant: 48 bits of milliseconds, then zeros.
create function uuid_floor(at timestamptz) returns uuid language sql immutable strict as $$
    select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes the partitions of the weeks from last week to some weeks ahead. Runs as the owner for whoever may call it.
create function make_partitions(weeks_ahead integer) returns integer
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    parent text;
    week   timestamptz;
    part   text;
    made   integer := 0;
begin
    perform pg_advisory_xact_lock(hashtext('posthorn.partitions'));
    for w in -1 .. weeks_ahead loop
        week := date_trunc('week', now(), 'UTC') + w * interval '7 days';
        foreach parent in array array['event', 'payload', 'event_key', 'delivery', 'attempt'] loop
            part := parent || '_' || to_char(week at time zone 'UTC', 'YYYYMMDD');
            if to_regclass(part) is null then
                execute format('create table %I partition of %I for values from (%L) to (%L)',
                    part, parent, uuid_floor(week), uuid_floor(week + interval '7 days'));
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end $$;

-- Drops what ended before an instant; a week goes only when nothing in it is still open work.
create function drop_partitions(parents text[], older_than timestamptz) returns integer
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    part    record;
    week    timestamptz;
    dropped integer := 0;
begin
    perform pg_advisory_xact_lock(hashtext('posthorn.partitions'));
    for part in
        select child.relname as name from pg_inherits i
        join pg_class child on child.oid = i.inhrelid
        join pg_class parent on parent.oid = i.inhparent
        where parent.relnamespace = current_schema()::regnamespace
          and parent.relname = any (parents)
          and parent.relname in ('event', 'payload', 'event_key', 'delivery', 'attempt')
    loop
        week := to_date(right(part.name, 8), 'YYYYMMDD')::timestamp at time zone 'UTC';
        continue when week + interval '7 days' > older_than;
        continue when exists (select 1 from work w
            where w.delivery_id >= uuid_floor(week) and w.delivery_id < uuid_floor(week + interval '7 days')
               or w.event_id >= uuid_floor(week) and w.event_id < uuid_floor(week + interval '7 days'));
        execute format('drop table %I', part.name);
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;

select make_partitions(4);

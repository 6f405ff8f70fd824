-- Two ledgers side by side: schema "partial" keeps open work in the partitioned delivery table, schema "small" in a table
-- of its own. Both have the history indexes of V003__ledger.sql. Row-level security is left out: the dispatch role's
-- policy is "true" and adds nothing to a plan.
-- psql -v weeks=13 -f schema.sql

set client_min_messages = warning;
drop schema if exists partial, small, measure cascade;
create schema measure;

create function measure.uuid_floor(at timestamptz) returns uuid language sql immutable strict as $$
    select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

create table measure.sample (
    shape      text,
    finished   integer,
    clients    integer,
    rows       integer,
    claim_us   integer,
    commit_us  integer,
    settle_us  integer
);

-- What the shapes share, made once in each schema.
create function measure.make(shape text) returns void language plpgsql as $$
begin
    execute format('create schema %I', shape);
    perform set_config('search_path', shape, false);
    create table webhook (
        id uuid primary key, tenant_id uuid not null, version integer not null default 1,
        max_in_flight integer not null default 100, rate_per_second integer not null default 0,
        status text not null default 'active', deleted_at timestamptz
    ) with (fillfactor = 70);
    create table lane (
        webhook_id uuid primary key references webhook (id), tenant_id uuid not null,
        tokens double precision not null default 1, tokens_at timestamptz not null default now()
    ) with (fillfactor = 50);
    create table delivery (
        id uuid not null, tenant_id uuid not null, webhook_id uuid not null, event_id uuid not null,
        topic text not null, sequence bigint not null, status text not null default 'queued',
        attempts integer not null default 0, created_at timestamptz not null default now(), finished_at timestamptz,
        last_at timestamptz, last_code integer not null default 0, last_error text not null default '',
        last_duration_ms integer not null default 0
    ) partition by range (id);
end $$;

select measure.make('small');
create table small.work (
    delivery_id uuid primary key, tenant_id uuid not null, webhook_id uuid not null, event_id uuid not null,
    topic text not null, occurred_at timestamptz not null, sequence bigint not null,
    attempts integer not null default 0, round_tries integer not null default 0,
    round_started_at timestamptz not null default now(), trigger text not null default 'schedule',
    due_at timestamptz not null default now(), abandoned integer not null default 0,
    lease_epoch bigint not null default 0, lease_until timestamptz, lease_node text not null default ''
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
create index work_waiting on small.work (webhook_id, due_at, sequence) where lease_until is null;
create index work_leased on small.work (webhook_id) where lease_until is not null;
create index work_lease_end on small.work (lease_until) where lease_until is not null;

select measure.make('partial');
alter table partial.delivery
    add occurred_at timestamptz not null default now(), add round_tries integer not null default 0,
    add round_started_at timestamptz not null default now(), add trigger text not null default 'schedule',
    add due_at timestamptz not null default now(), add abandoned integer not null default 0,
    add lease_epoch bigint not null default 0, add lease_until timestamptz, add lease_node text not null default '';

-- The weeks of the history, and four ahead as make_partitions does.
select format('create table %I.%I partition of %I.delivery for values from (%L) to (%L)',
    shape, 'delivery_' || to_char(week, 'YYYYMMDD'), shape,
    measure.uuid_floor(week), measure.uuid_floor(week + interval '7 days'))
from unnest(array['small', 'partial']) as shape,
    generate_series(date_trunc('week', now(), 'UTC') - (:weeks - 1) * interval '7 days',
        date_trunc('week', now(), 'UTC') + 4 * interval '7 days', interval '7 days') as week
\gexec

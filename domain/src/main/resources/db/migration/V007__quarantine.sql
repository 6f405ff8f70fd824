-- What a topic's schema refused, kept for people: they mend the schema and let it go, or throw it away.
create table quarantined_event (
    id               uuid primary key,
    tenant_id        uuid not null,
    identity         text not null,
    topic            text not null,
    uid              text,
    key              text,
    idempotency_key  text,
    occurred_at      timestamptz,
    payload          bytea not null,
    payload_bytes    integer not null,
    body_hash        bytea not null,
    faults           text not null,
    arrivals         integer not null default 1,
    created_at       timestamptz not null default now(),
    last_at          timestamptz not null default now(),
    unique (tenant_id, identity)
);
comment on column quarantined_event.identity is 'the uid, or without one the body''s hash: a producer that tries again adds nothing';
comment on column quarantined_event.occurred_at is 'null when the producer said none';
comment on column quarantined_event.faults is 'JSON array of pointer, code, detail: what the last judgement found';
comment on column quarantined_event.arrivals is 'requests that brought it; last_at is when the newest came';
create index quarantined_event_of_tenant on quarantined_event (tenant_id, id);
create index quarantined_event_of_topic on quarantined_event (tenant_id, topic, id);
create index quarantined_event_by_age on quarantined_event (created_at);

alter table quarantined_event enable row level security;
alter table quarantined_event force row level security;
create policy of_tenant on quarantined_event to ${app_role}
    using (tenant_id = any (acting_tenants())) with check (tenant_id = any (acting_tenants()));
create policy of_dispatch on quarantined_event to ${dispatch_role} using (true) with check (true);
grant select, insert, update, delete on quarantined_event to ${app_role};

-- Retention needs to know which event it was and how old, never what it said.
grant select (id, tenant_id, uid, idempotency_key, body_hash, created_at), delete on quarantined_event to ${dispatch_role};

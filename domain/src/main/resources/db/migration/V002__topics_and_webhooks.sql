create table topic (
    id            uuid primary key,
    tenant_id     uuid not null references tenant (id),
    name          text not null,
    title         text not null,
    description   text not null default '',
    schema        text not null default '',
    example       text not null default '',
    keys          text not null default '{}',
    ordering_key  text not null default '',
    validation    text not null default 'warn' check (validation in ('off', 'warn', 'reject')),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    version       integer not null default 1,
    unique (tenant_id, name)
);
comment on column topic.keys is 'JSON object: name of the business key -> JSON Pointer into the payload';

create table webhook (
    id               uuid primary key,
    tenant_id        uuid not null references tenant (id),
    uid              text,
    url              text not null,
    topics           text not null,
    method           text not null default 'POST',
    description      text not null default '',
    profile          text not null,
    settings         text not null default '{}',
    sealed_headers   bytea not null default '',
    retry            text not null,
    safety           text not null check (safety in ('idempotent', 'not_idempotent')),
    ordering         text not null default 'none' check (ordering in ('none', 'key', 'strict')),
    filter           text not null default '',
    timeout_ms       integer not null check (timeout_ms between 1000 and 30000),
    max_in_flight    integer not null check (max_in_flight between 1 and 100),
    rate_per_second  integer not null default 0 check (rate_per_second between 0 and 10000),
    status           text not null check (status in ('active', 'paused', 'disabled')),
    status_reason    text not null default '',
    status_by        text not null default '',
    status_at        timestamptz not null default now(),
    next_sequence    bigint not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    version          integer not null default 1
) with (fillfactor = 70);
comment on column webhook.next_sequence is 'taken in the publish transaction, so a rollback gives it back: no gaps';
create unique index webhook_by_uid on webhook (tenant_id, uid) where uid is not null and deleted_at is null;
create index webhook_of_tenant on webhook (tenant_id, id);

create table webhook_secret (
    id            uuid primary key,
    tenant_id     uuid not null,
    webhook_id    uuid not null references webhook (id),
    sealed        bytea not null,
    created_at    timestamptz not null default now(),
    signs_until   timestamptz
);
comment on column webhook_secret.signs_until is 'null for the current secret, else the end of the overlap';
create index webhook_secret_of_webhook on webhook_secret (webhook_id, id);

-- One row per webhook that dispatchers lock while they claim: the webhook row itself is locked by publishers.
create table lane (
    webhook_id  uuid primary key references webhook (id),
    tenant_id   uuid not null,
    tokens      double precision not null default 1,
    tokens_at   timestamptz not null default now()
) with (fillfactor = 50);
comment on column lane.tokens is 'sends left in the bucket at tokens_at, for webhooks with rate_per_second';

-- Who owns things, and who may call. Columns and Java fields have the same words.

create table tenant (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    slug        text not null unique,
    name        text not null,
    profile     text not null,
    status      text not null default 'active' check (status in ('active', 'deleted')),
    created_at  timestamptz not null default now(),
    version     integer not null default 1
);
comment on column tenant.number is 'small number for contracts that ask for an integer account';

-- tenant_id is the zero UUID for platform keys and operators: no column of ids is ever null.
create table api_key (
    id           uuid primary key,
    tenant_id    uuid not null,
    name         text not null,
    prefix       text not null unique,
    hash         bytea not null,
    scopes       text not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz,
    revoked_at   timestamptz
);
create index api_key_of_tenant on api_key (tenant_id, id);

create table portal_user (
    id              uuid primary key,
    tenant_id       uuid not null,
    email           text not null,
    name            text not null,
    password_hash   text not null,
    role            text not null check (role in ('viewer', 'admin', 'operator')),
    failed_sign_ins integer not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null default now(),
    version         integer not null default 1
);
create unique index portal_user_by_email on portal_user (lower(email));

create table data_key (
    tenant_id   uuid primary key,
    wrapped     bytea not null,
    created_at  timestamptz not null default now()
);

create table audit_entry (
    id         uuid primary key,
    tenant_id  uuid not null,
    at         timestamptz not null default now(),
    actor      text not null,
    action     text not null,
    object     text not null,
    reason     text not null default ''
);
create index audit_entry_of_tenant on audit_entry (tenant_id, id);

-- The first answer to a POST with an Idempotency-Key; the body is sealed, because it may show a secret once.
create table idempotent_answer (
    tenant_id     uuid not null,
    route         text not null,
    key           text not null,
    request_hash  bytea not null,
    status        integer not null default 0,
    media_type    text not null default '',
    location      text not null default '',
    sealed_body   bytea not null default '',
    created_at    timestamptz not null default now(),
    primary key (tenant_id, route, key)
);
comment on column idempotent_answer.status is '0 while the first request is still running';
create index idempotent_answer_by_age on idempotent_answer (created_at);

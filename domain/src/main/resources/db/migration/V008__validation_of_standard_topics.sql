-- How strictly a tenant holds a standard topic to its schema; without a row the schema warns.
create table topic_validation (
    tenant_id   uuid not null references tenant (id),
    name        text not null,
    validation  text not null check (validation in ('off', 'warn', 'reject')),
    updated_at  timestamptz not null default now(),
    primary key (tenant_id, name)
);

alter table topic_validation enable row level security;
alter table topic_validation force row level security;
create policy of_tenant on topic_validation to ${app_role}
    using (tenant_id = any (acting_tenants())) with check (tenant_id = any (acting_tenants()));
grant select, insert, update, delete on topic_validation to ${app_role};

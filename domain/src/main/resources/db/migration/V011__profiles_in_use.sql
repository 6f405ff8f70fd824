-- The profiles that a tenant's webhooks ever spoke: their topics stay known to the others when the last such webhook goes.
-- The table of webhooks remembers them itself, also for a node of an earlier version that knows nothing of this.

create table profile_in_use (
    tenant_id  uuid not null references tenant (id),
    profile    text not null,
    primary key (tenant_id, profile)
);

-- The owner is under row security too, and would find no webhook.
alter table webhook no force row level security;
insert into profile_in_use (tenant_id, profile) select distinct tenant_id, profile from webhook;
alter table webhook force row level security;

create function remember_profile() returns trigger
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    insert into profile_in_use (tenant_id, profile) values (new.tenant_id, new.profile) on conflict do nothing;
    return null;
end $$;
create trigger remember_profile after insert or update of profile on webhook
    for each row execute function remember_profile();

alter table profile_in_use enable row level security;
alter table profile_in_use force row level security;
create policy of_tenant on profile_in_use to ${app_role}
    using (tenant_id = any (acting_tenants())) with check (tenant_id = any (acting_tenants()));
grant select, insert on profile_in_use to ${app_role};

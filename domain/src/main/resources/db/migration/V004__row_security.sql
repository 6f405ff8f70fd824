-- The database keeps tenants apart even where a query forgot to. The app role is not the owner and sees the tenants its
-- transaction named; the platform flag opens the tables of tenants and access, never events, webhooks or deliveries.
-- The dispatch role works across tenants, on the ledger only.

create function acting_tenants() returns uuid[] language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('posthorn.tenants', true), ''), '{}')::uuid[]
$$;
create function acting_platform() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('posthorn.platform', true), '') = 'on'
$$;

do $$
declare
    name text;
begin
    foreach name in array array['api_key', 'portal_user', 'data_key', 'audit_entry', 'idempotent_answer', 'topic', 'webhook',
        'webhook_secret', 'lane', 'event', 'payload', 'event_key', 'event_claim', 'delivery', 'work', 'attempt'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy of_tenant on %I to ${app_role}
            using (tenant_id = any (acting_tenants())) with check (tenant_id = any (acting_tenants()))', name);
    end loop;
    foreach name in array array['api_key', 'portal_user', 'audit_entry', 'idempotent_answer', 'data_key'] loop
        execute format('create policy of_platform on %I to ${app_role}
            using (acting_platform()) with check (acting_platform())', name);
    end loop;
    foreach name in array array['webhook', 'webhook_secret', 'lane', 'data_key', 'event', 'payload', 'event_key', 'event_claim',
        'delivery', 'work', 'attempt', 'idempotent_answer'] loop
        execute format('create policy of_dispatch on %I to ${dispatch_role} using (true) with check (true)', name);
    end loop;
end $$;

alter table tenant enable row level security;
alter table tenant force row level security;
create policy of_tenant on tenant to ${app_role} using (id = any (acting_tenants()));
create policy of_platform on tenant to ${app_role} using (acting_platform()) with check (acting_platform());

-- Retention runs as the owner inside security definer functions, so the owner sees open work there and nothing else.
create policy of_owner on work for select to current_user using (true);

grant usage on schema ${flyway:defaultSchema} to ${app_role}, ${dispatch_role};
grant select, insert, update, delete on tenant, api_key, portal_user, data_key, idempotent_answer, topic, webhook,
    webhook_secret, lane, event_claim, work to ${app_role};
grant select, insert on audit_entry, event, payload, event_key to ${app_role};
grant select, insert, update on delivery to ${app_role};
grant select, insert on attempt to ${app_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${app_role};

grant select on webhook, webhook_secret, event, payload, event_key, data_key to ${dispatch_role};
grant update (status, status_reason, status_by, status_at, version, updated_at) on webhook to ${dispatch_role};
grant select, update on lane to ${dispatch_role};
grant select, update on delivery to ${dispatch_role};
grant select, insert, update, delete on work to ${dispatch_role};
grant select, insert, update on attempt to ${dispatch_role};
grant select, delete on event_claim, idempotent_answer to ${dispatch_role};
grant delete on webhook_secret to ${dispatch_role};
revoke execute on function make_partitions(integer), drop_partitions(text[], timestamptz) from public;
grant execute on function make_partitions(integer), drop_partitions(text[], timestamptz) to ${dispatch_role};

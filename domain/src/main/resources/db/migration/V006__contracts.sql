-- What the vendors' contracts ask of a webhook and of a topic.

alter table webhook
    add column thin           text not null default '[]',
    add column trigger        text not null default '{}',
    add column warn_after     integer not null default 0 check (warn_after between 0 and 100),
    add column disable_after  integer not null default 0 check (disable_after between 0 and 100),
    add column warned_at      timestamptz;
comment on column webhook.thin is 'JSON array of pointers: what stays of a payload; empty for all of it';
comment on column webhook.trigger is 'JSON object with from, to, owners: statuses and owners it is narrowed to';
comment on column webhook.warned_at is 'when a delivery had failed warn_after times; null again after the next success';
grant update (warned_at) on webhook to ${dispatch_role};

alter table topic
    add column group_name   text not null default 'custom',
    add column triggers     text not null default '{}',
    add column deprecated   boolean not null default false,
    add column replaced_by  text not null default '';
comment on column topic.triggers is 'JSON object with from, to (arrays of pointers) and owner (pointer)';

alter table attempt add column reduced boolean not null default false;
comment on column attempt.reduced is 'the body as sent is body_head alone, because the webhook got a thin payload';

-- What the system does to a webhook is audited like what people do.
create policy of_dispatch on audit_entry for insert to ${dispatch_role} with check (true);
grant insert on audit_entry to ${dispatch_role};

-- 200 webhooks of 20 tenants, :finished ended deliveries spread evenly over :weeks weeks, 20,000 open ones of the last seven minutes.
-- psql -v finished=10000000 -v weeks=13 -f fill.sql (PostgreSQL 18, which makes UUIDv7 itself)

insert into small.webhook (id, tenant_id)
select uuidv7(), ('00000000-0000-7000-8000-' || lpad((i % 20)::text, 12, '0'))::uuid
from generate_series(1, 200) as i;
insert into partial.webhook select * from small.webhook;
insert into small.lane (webhook_id, tenant_id) select id, tenant_id from small.webhook;
insert into partial.lane select * from small.lane;

create temporary table numbered as select row_number() over (order by id) - 1 as n, id, tenant_id from small.webhook;
create unique index on numbered (n);
analyze numbered;

insert into small.delivery (id, tenant_id, webhook_id, event_id, topic, sequence, status, attempts, created_at,
    finished_at, last_at, last_code)
select uuidv7(t.at - clock_timestamp()), k.tenant_id, k.id, uuidv7(t.at - clock_timestamp()), 'order_state_changed', i / 200 + 1,
    case when i % 50 = 0 then 'failed' else 'delivered' end, 1, t.at, t.at, t.at, 200
from generate_series(1::bigint, :finished) as i
cross join lateral (select date_trunc('week', now(), 'UTC') - (:weeks - 1) * interval '7 days'
    + (now() - interval '15 minutes' - date_trunc('week', now(), 'UTC') + (:weeks - 1) * interval '7 days')
        * (i / :finished::double precision) as at) as t
join numbered k on k.n = i % 200;

insert into small.delivery (id, tenant_id, webhook_id, event_id, topic, sequence)
select uuidv7(- i * interval '20 milliseconds'), k.tenant_id, k.id, uuidv7(),
    'order_state_changed', 1000000 + i / 200
from generate_series(1, 20000) as i join numbered k on k.n = i % 200;

insert into partial.delivery (id, tenant_id, webhook_id, event_id, topic, sequence, status, attempts, created_at,
    finished_at, last_at, last_code)
select id, tenant_id, webhook_id, event_id, topic, sequence, status, attempts, created_at, finished_at, last_at,
    last_code
from small.delivery;
insert into small.work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence)
select id, tenant_id, webhook_id, event_id, topic, now(), sequence from small.delivery where status = 'queued';

-- Indexes last: the same as if they had been there, and ten times faster.
set maintenance_work_mem = '512MB';
select format('create %s on %I.delivery (%s)', kind, shape, columns)
from unnest(array['small', 'partial']) as shape,
    (values ('unique index', 'id'), ('index', 'tenant_id, id'), ('index', 'tenant_id, status, id'),
        ('index', 'tenant_id, topic, id'), ('index', 'webhook_id, id'), ('index', 'event_id')) as i (kind, columns)
\gexec
create index on partial.delivery (webhook_id, due_at, sequence)
    where lease_until is null and status in ('queued', 'retrying');
create index on partial.delivery (webhook_id) where lease_until is not null;
create index on partial.delivery (lease_until) where lease_until is not null;
vacuum analyze;
checkpoint;

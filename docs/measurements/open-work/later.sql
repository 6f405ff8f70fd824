-- One webhook whose receiver is down: 100,000 open rows, none of them due for an hour. What does looking for work cost?
begin;
insert into small.work (delivery_id, tenant_id, webhook_id, event_id, topic, occurred_at, sequence, due_at)
select uuidv7(), k.tenant_id, k.id, uuidv7(), 'order_state_changed', now(), i,
    now() + interval '1 hour'
from (select * from small.webhook order by id limit 1) k, generate_series(1, 100000) as i;
delete from small.work w using (select id from small.webhook order by id limit 1) k
where w.webhook_id = k.id and w.due_at <= now();
analyze small.work;
\echo clock_timestamp() is volatile, so it cannot bound an index scan
explain (analyze, buffers, costs off)
select delivery_id from small.work w
where webhook_id = (select id from small.webhook order by id limit 1) and lease_until is null
  and due_at <= clock_timestamp() order by due_at, sequence limit 10;
\echo statement_timestamp() is stable and does
explain (analyze, buffers, costs off)
select delivery_id from small.work w
where webhook_id = (select id from small.webhook order by id limit 1) and lease_until is null
  and due_at <= statement_timestamp() order by due_at, sequence limit 10;
rollback;

-- What a claim touches: the pick of ten rows for each of 64 webhooks, by both shapes.
\echo partial
explain (analyze, buffers, costs off, timing off, summary on)
select d.id from (select id from partial.lane l join partial.webhook k on k.id = l.webhook_id limit 64) r
cross join lateral (
    select w.id from partial.delivery w
    where w.webhook_id = r.id and w.lease_until is null and w.status in ('queued', 'retrying')
      and w.due_at <= clock_timestamp()
    order by w.due_at, w.sequence limit 10) d;
\echo small
explain (analyze, buffers, costs off, timing off, summary on)
select d.delivery_id from (select id from small.lane l join small.webhook k on k.id = l.webhook_id limit 64) r
cross join lateral (
    select w.delivery_id from small.work w
    where w.webhook_id = r.id and w.lease_until is null and w.due_at <= clock_timestamp()
    order by w.due_at, w.sequence limit 10) d;

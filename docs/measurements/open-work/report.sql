-- Medians of one run. The tenth percentile tells more than the median on a machine that others use too.
select shape, finished, clients, count(*) as claims, round(avg(rows)) as rows,
    round((percentile_cont(0.5) within group (order by claim_us) / 1000.0)::numeric, 2) as claim_ms,
    round((percentile_cont(0.1) within group (order by claim_us) / 1000.0)::numeric, 2) as claim_p10_ms,
    round((percentile_cont(0.95) within group (order by claim_us) / 1000.0)::numeric, 2) as claim_p95_ms,
    round((percentile_cont(0.5) within group (order by claim_us + commit_us) / 1000.0)::numeric, 2) as with_commit_ms,
    round((percentile_cont(0.5) within group (order by settle_us) / 1000.0)::numeric, 2) as settle_ms,
    round((percentile_cont(0.5) within group (order by claim_us::numeric / greatest(rows, 1)))::numeric, 1) as us_per_row
from measure.sample where rows > 0 group by 1, 2, 3 order by finished, clients, shape;

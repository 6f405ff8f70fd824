-- What it costs to clear the dead rows away: all of the small table, or the newest week with its nine indexes.
vacuum small.work;
select format('vacuum %I.%I', schemaname, relname) from pg_stat_user_tables
where schemaname = 'partial' and n_tup_upd > 0 and relname like 'delivery%' \gexec

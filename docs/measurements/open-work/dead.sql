-- The newest week of each shape, and the small table: rows alive and dead, size, vacuums.
select schemaname || '.' || relname as table, n_live_tup as live, n_dead_tup as dead, n_tup_upd as updated,
    n_tup_hot_upd as hot, autovacuum_count as vacuums, pg_size_pretty(pg_table_size(relid)) as heap,
    pg_size_pretty(pg_indexes_size(relid)) as indexes
from pg_stat_user_tables
where n_tup_upd > 0 and (relname = 'work' or relname like 'delivery%') order by 1;
select indexrelid::regclass as index, pg_size_pretty(pg_relation_size(indexrelid)) as size
from pg_stat_user_indexes
where schemaname in ('small', 'partial') and (relname = 'work' or relname in
    (select relname from pg_stat_user_tables where n_tup_upd > 0)) order by 1;

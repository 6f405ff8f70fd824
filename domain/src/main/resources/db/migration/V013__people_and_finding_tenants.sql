-- People are listed by tenant, and what a session remembers of a person is over when role or password change.
alter table portal_user add column epoch integer not null default 1;
comment on column portal_user.epoch is 'grows when role or password change: sessions of before end';
create index portal_user_of_tenant on portal_user (tenant_id, id);

-- Operators find a tenant by how its name or slug begins. Row-level security lets an index be asked only by operators that
-- cannot leak what they see; lower() can, so the lowered name is a column, and the ranges are those of text_pattern_ops.
alter table tenant add column found_as text not null generated always as (lower(name)) stored;
create index tenant_by_name on tenant (found_as text_pattern_ops);
create index tenant_by_slug on tenant (slug text_pattern_ops);

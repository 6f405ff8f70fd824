-- A node that starts asks who speaks a profile that it does not have.
grant select (profile, status) on tenant to ${dispatch_role};
create index tenant_by_profile on tenant (profile) where status = 'active';
create index webhook_by_profile on webhook (profile) where deleted_at is null;

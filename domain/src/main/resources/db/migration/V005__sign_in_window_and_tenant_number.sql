-- Failures to sign in count within a window, so the window's start is kept beside their number.
alter table portal_user add column failing_since timestamptz;
comment on column portal_user.failing_since is 'first failure of the series that failed_sign_ins counts';

-- Some contracts carry the tenant's number in every request: the dispatch role may read that and nothing else of a tenant.
create policy of_dispatch on tenant for select to ${dispatch_role} using (true);
grant select (id, number) on tenant to ${dispatch_role};

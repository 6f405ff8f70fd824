package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
@Transactional
class JpaProfilesInUse implements ProfilesInUse {
    private static final String PROFILES = """
            select profile from (
                select profile, 0 as place from tenant where id = ?1
                union all
                select profile, 1 as place from profile_in_use where tenant_id = ?1
            ) as spoken
            group by profile order by min(place), profile
            """;

    private final TenantScope scope;

    @Inject
    JpaProfilesInUse(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public List<ProfileName> of(TenantId tenant) {
        List<?> names = scope.of(tenant)
                .createNativeQuery(PROFILES)
                .setParameter(1, tenant.value())
                .getResultList();
        return names.stream().map(name -> new ProfileName((String) name)).toList();
    }
}

package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.ProfileName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Port: whose standard topics a tenant knows. */
public interface ProfilesInUse {
    /** @return the tenant's own profile first, then those that a webhook of its ever spoke */
    List<ProfileName> of(TenantId tenant);

    /**
     * Where several catalogues have a topic of one name, the first in turn is meant: the tenant's own profile, then the
     * others by name; last of all the general one, whose topics are those of no vendor.
     *
     * @param spoken the tenant's own profile first
     * @return each once
     */
    static List<ProfileName> inTurn(Collection<ProfileName> spoken) {
        Comparator<ProfileName> generalLast = Comparator.comparing(ProfileName.STANDARD::equals);
        return spoken.stream()
                .distinct()
                .sorted(generalLast
                        .thenComparing(
                                profile -> !profile.equals(spoken.iterator().next()))
                        .thenComparing(ProfileName::value))
                .toList();
    }
}

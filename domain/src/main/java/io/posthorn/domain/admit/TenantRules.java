package io.posthorn.domain.admit;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What a tenant may be called and speak. */
@Dependent
class TenantRules {
    private static final int LONGEST_NAME = 200;

    private final ProfileCatalogue profiles;

    @Inject
    TenantRules(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    /** @throws Refused with every fault */
    void check(String name, ProfileName profile) {
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("/name", "name", "A tenant's name has 1 to " + LONGEST_NAME + " characters."));
        }
        if (profiles.find(profile).isEmpty()) {
            faults.add(new Fault("/profile", "unknown_profile", "There is no profile " + profile + "."));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }
}

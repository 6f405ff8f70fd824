package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person may be called and do. */
final class PortalUserRules {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,189}");
    private static final int LONGEST_NAME = 200;

    private PortalUserRules() {}

    /** @throws Refused with every fault */
    static void check(TenantId tenant, String email, String name, Role role) {
        refuseIfAny(Stream.of(email(email), name(name), role(tenant, role)));
    }

    /** @throws Refused with every fault */
    static void check(TenantId tenant, PortalUserChange change) {
        refuseIfAny(Stream.of(
                change.name().flatMap(PortalUserRules::name), change.role().flatMap(role -> role(tenant, role))));
    }

    static Refused taken() {
        return Refused.conflict("email_taken", "There is a user with this e-mail address.");
    }

    private static void refuseIfAny(Stream<Optional<Fault>> found) {
        List<Fault> faults = found.flatMap(Optional::stream).toList();
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    private static Optional<Fault> email(String email) {
        return EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new Fault("/email", "email", "This is not an e-mail address."));
    }

    private static Optional<Fault> name(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Fault("/name", "name", "A name has 1 to " + LONGEST_NAME + " characters."));
    }

    private static Optional<Fault> role(TenantId tenant, Role role) {
        return role == Role.OPERATOR == tenant.equals(TenantId.PLATFORM)
                ? Optional.empty()
                : Optional.of(new Fault("/role", "role", "Operators belong to no tenant, all others to one."));
    }
}

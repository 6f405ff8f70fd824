package io.posthorn.api.compat;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Address;
import io.posthorn.api.access.PathParts;
import io.posthorn.api.access.TenantLookup;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.api.problem.Problems;
import io.posthorn.domain.access.Authenticate;
import io.posthorn.domain.access.Caller;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Before anything else: finds the vendor's dialect, the caller by the key in its place, the tenant, and the route that is meant. */
@Provider
@PreMatching
@ApplicationScoped
public class VendorDoor implements ContainerRequestFilter {
    private static final String TENANTS = "tenants";

    private final Map<String, Known> dialects = new HashMap<>();
    private final Function<String, Optional<Caller>> callers;
    private final Function<String, Optional<TenantId>> tenants;

    private record Known(Dialect dialect, Spelling spelling) {}

    @Inject
    public VendorDoor(@Any Instance<Dialect> dialects, Authenticate authenticate, TenantLookup tenants) {
        this(dialects, authenticate::caller, tenants::find);
    }

    VendorDoor(
            Iterable<Dialect> dialects,
            Function<String, Optional<Caller>> callers,
            Function<String, Optional<TenantId>> tenants) {
        dialects.forEach(dialect -> this.dialects.put(dialect.profile(), new Known(dialect, Spelling.of(dialect))));
        this.callers = callers;
        this.tenants = tenants;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Address address = new Address(request.getUriInfo());
        PathParts path = PathParts.of(address.path()).orElseThrow(VendorDoor::nowhere);
        Known known = Optional.ofNullable(dialects.get(path.decoded().get(0).toLowerCase(Locale.ROOT)))
                .orElseThrow(VendorDoor::nowhere);
        Dialect dialect = known.dialect();
        Credential.Given given = dialect.credential().read(request);
        Caller caller = given.key()
                .flatMap(callers)
                .orElseThrow(() -> new ProblemException(dialect.credential().unauthorized()));
        Place place = Place.of(path.from(1), caller);
        String spelled = known.spelling().of(place.rest()).orElseThrow(VendorDoor::nowhere);

        String base = address.base() + '/' + dialect.profile() + place.prefix();
        new Acting(tenant(dialect, given, place, caller), caller, base).accompany(request);
        address.lead(request, dialect.profile() + '/' + spelled);
    }

    private TenantId tenant(Dialect dialect, Credential.Given given, Place place, Caller caller) {
        if (place.tenant().isPresent()) {
            return place.tenant().flatMap(tenants).orElseThrow(() -> Refused.notFound("tenant"));
        }
        if (given.tenant().isEmpty()) {
            return caller.tenant();
        }
        // A key of one tenant with the name of another is as wrong as no key: neither is told apart from a name nobody
        // has.
        return given.tenant()
                .flatMap(tenants)
                .filter(named -> caller.isPlatform() || named.equals(caller.tenant()))
                .orElseThrow(() -> new ProblemException(dialect.credential().unauthorized()));
    }

    /**
     * What a path means for the kind of key that came with it: a platform key writes {@code tenants/{tenant}/} before it.
     *
     * @param tenant slug or id as the caller wrote it
     * @param prefix the part that named the tenant, with a slash at its start
     */
    private record Place(PathParts rest, Optional<String> tenant, String prefix) {
        static Place of(PathParts path, Caller caller) {
            boolean namesTenant = caller.isPlatform()
                    && path.size() > 2
                    && path.decoded().get(0).equalsIgnoreCase(TENANTS);
            return namesTenant
                    ? new Place(
                            path.from(2),
                            Optional.of(path.decoded().get(1)),
                            '/' + TENANTS + '/' + path.raw().get(1))
                    : new Place(path, Optional.empty(), "");
        }
    }

    private static ProblemException nowhere() {
        return new ProblemException(Problems.ofStatus(404));
    }
}

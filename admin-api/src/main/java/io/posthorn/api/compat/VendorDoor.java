package io.posthorn.api.compat;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Address;
import io.posthorn.api.access.PathParts;
import io.posthorn.api.access.TenantLookup;
import io.posthorn.api.compat.Spelling.Spelled;
import io.posthorn.api.problem.Problem;
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
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
        for (Dialect dialect : dialects) {
            Known other = this.dialects.put(dialect.profile(), new Known(dialect, Spelling.of(dialect)));
            if (other != null) {
                throw new IllegalStateException("Two dialects are called " + dialect.profile());
            }
        }
        this.callers = callers;
        this.tenants = tenants;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Address address = new Address(request.getUriInfo());
        PathParts path = PathParts.of(address.path()).orElseThrow(VendorDoor::nowhere);
        Known known = Optional.ofNullable(dialects.get(path.decoded().get(0).toLowerCase(Locale.ROOT)))
                .orElseThrow(VendorDoor::nowhere);
        refuseOtherMethods(known, path.from(1), request.getMethod());
        Dialect dialect = known.dialect();
        Credential.Given given = dialect.credential().read(request);
        Caller caller = given.key()
                .flatMap(callers)
                .orElseThrow(() -> new ProblemException(dialect.credential().unauthorized()));
        Place place =
                Place.of(path.from(1), caller.isPlatform() && given.tenant().isEmpty());
        String spelled = known.spelling()
                .of(place.rest())
                .orElseThrow(VendorDoor::nowhere)
                .path();

        String base = address.base() + '/' + dialect.profile() + place.prefix();
        new Acting(tenant(dialect, given, place, caller), caller, base).accompany(request);
        address.lead(request, dialect.profile() + '/' + spelled);
    }

    /** Before the key is asked for, because some methods have no body that could hold one. */
    private static void refuseOtherMethods(Known known, PathParts path, String method) {
        Stream.of(Place.of(path, false), Place.of(path, true))
                .flatMap(place -> known.spelling().of(place.rest()).stream())
                .map(Spelled::methods)
                .filter(methods -> !methods.contains(method))
                .findFirst()
                .ifPresent(methods -> {
                    throw new NotAllowedException(Response.status(Status.METHOD_NOT_ALLOWED)
                            .allow(methods)
                            .build());
                });
    }

    private TenantId tenant(Dialect dialect, Credential.Given given, Place place, Caller caller) {
        if (given.tenant().isEmpty()) {
            return place.tenant().isPresent()
                    ? place.tenant().flatMap(tenants).orElseThrow(() -> Refused.notFound("tenant"))
                    : ofKey(dialect, caller);
        }
        // A key of one tenant with the name of another is as wrong as no key: neither is told apart from a name nobody
        // has.
        return given.tenant()
                .flatMap(tenants)
                .filter(named -> caller.isPlatform() || named.equals(caller.tenant()))
                .orElseThrow(() -> new ProblemException(dialect.credential().unauthorized()));
    }

    private static TenantId ofKey(Dialect dialect, Caller caller) {
        if (caller.isPlatform()) {
            String form = "/compat/" + dialect.profile() + "/tenants/{tenant}/…";
            throw new ProblemException(
                    new Problem(400, "tenant_missing", "A platform key names the tenant: " + form + "."));
        }
        return caller.tenant();
    }

    /**
     * What a path means for the kind of key that came with it: a platform key writes {@code tenants/{tenant}/} before it,
     * unless the vendor's requests name the tenant by themselves.
     *
     * @param tenant slug or id as the caller wrote it
     * @param prefix the part that named the tenant, with a slash at its start
     */
    private record Place(PathParts rest, Optional<String> tenant, String prefix) {
        static Place of(PathParts path, boolean mayNameTenant) {
            boolean namesTenant =
                    mayNameTenant && path.size() > 2 && path.decoded().get(0).equalsIgnoreCase(TENANTS);
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

package io.posthorn.api.access;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.api.problem.Problems;
import io.posthorn.domain.access.Authenticate;
import io.posthorn.domain.access.Caller;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.function.Function;

/** Before anything else: finds the caller by the key, the tenant by the address, and the one resource behind both spellings. */
@Provider
@PreMatching
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Function<String, Optional<Caller>> callers;
    private final Function<String, Optional<TenantId>> tenants;

    @Inject
    public KeyFilter(Authenticate authenticate, TenantLookup tenants) {
        this(authenticate::caller, tenants::find);
    }

    KeyFilter(Function<String, Optional<Caller>> callers, Function<String, Optional<TenantId>> tenants) {
        this.callers = callers;
        this.tenants = tenants;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Address address = new Address(request.getUriInfo());
        String path = address.path();
        if (OpenPaths.ALL.contains(path)) {
            return;
        }
        Caller caller = caller(request);
        Route route = Route.of(path, caller.isPlatform());
        if (route instanceof Route.Nowhere) {
            throw new ProblemException(Problems.ofStatus(404));
        }
        if (route instanceof Route.TenantMissing) {
            throw new ProblemException(new Problem(
                    400,
                    "tenant_missing",
                    "A platform key names the tenant: " + address.base() + "/tenants/{tenant}/" + path));
        }
        act(request, address, caller, route);
    }

    private void act(ContainerRequestContext request, Address address, Caller caller, Route route) {
        Acting acting = new Acting(caller.tenant(), caller, address.base());
        if (route instanceof Route.OfTenant named) {
            TenantId tenant = tenants.apply(named.tenant()).orElseThrow(() -> Refused.notFound("tenant"));
            acting = new Acting(tenant, caller, address.base() + "/tenants/" + named.tenant());
            address.lead(request, named.rest());
        }
        acting.accompany(request);
    }

    private Caller caller(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        callers.apply(header.substring(SCHEME.length()).trim()))
                .orElseThrow(() -> new ProblemException(Problems.unauthorized()));
    }
}

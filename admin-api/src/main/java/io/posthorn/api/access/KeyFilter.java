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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
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
        UriInfo uri = request.getUriInfo();
        String path = path(uri);
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
                    "A platform key names the tenant: " + base(uri) + "/tenants/{tenant}/" + path));
        }
        act(request, caller, route);
    }

    private void act(ContainerRequestContext request, Caller caller, Route route) {
        UriInfo uri = request.getUriInfo();
        Acting acting = new Acting(caller.tenant(), caller, base(uri));
        if (route instanceof Route.OfTenant named) {
            TenantId tenant = tenants.apply(named.tenant()).orElseThrow(() -> Refused.notFound("tenant"));
            acting = new Acting(tenant, caller, base(uri) + "/tenants/" + named.tenant());
            request.setRequestUri(uri.getBaseUri(), rewritten(uri, named.rest()));
        }
        boolean isSecure = request.getSecurityContext() != null
                && request.getSecurityContext().isSecure();
        request.setSecurityContext(new ActingSecurity(acting, isSecure));
    }

    private Caller caller(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        callers.apply(header.substring(SCHEME.length()).trim()))
                .orElseThrow(() -> new ProblemException(Problems.unauthorized()));
    }

    private static URI rewritten(UriInfo uri, String rest) {
        String query = uri.getRequestUri().getRawQuery();
        return URI.create(uri.getBaseUri() + rest + (query == null ? "" : "?" + query));
    }

    private static String path(UriInfo uri) {
        String path = uri.getPath(false);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String base(UriInfo uri) {
        String base = uri.getBaseUri().getRawPath();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}

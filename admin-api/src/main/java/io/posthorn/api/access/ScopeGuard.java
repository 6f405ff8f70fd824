package io.posthorn.api.access;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.api.problem.Problems;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Holds each method's {@link Needs} against the key. A method that says nothing stays closed. */
@Provider
public class ScopeGuard implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Open.class)) {
            return;
        }
        Needs needs = method.getAnnotation(Needs.class);
        context.register(needs == null ? new Closed() : new Guard(needs), Priorities.AUTHORIZATION);
    }

    /** Before methods that say nothing; only the server's own answer to OPTIONS may be one. */
    private static final class Closed implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
                throw new ProblemException(Problems.ofStatus(403));
            }
        }
    }

    private record Guard(Needs needs) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Acting acting = Acting.of(request.getSecurityContext());
            boolean isElsewhere = switch (needs.on()) {
                case TENANT -> acting.isPlatform();
                case PLATFORM -> !acting.isPlatform();
                case BOTH -> false;
            };
            if (isElsewhere) {
                throw new ProblemException(Problems.ofStatus(404));
            }
            if (!acting.may(needs.value())) {
                String detail = "The key lacks the scope " + needs.value().word() + ".";
                throw new ProblemException(new Problem(403, "scope_missing", detail));
            }
        }
    }
}

package io.posthorn.api.list;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Refuses query parameters that the method does not take: a mistyped filter must not show everything. */
@Provider
public class ParameterGuard implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Takes takes = resource.getResourceMethod().getAnnotation(Takes.class);
        Set<String> known = takes == null ? Set.of() : Set.of(takes.value());
        context.register(new Guard(known), Priorities.USER);
    }

    private record Guard(Set<String> known) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            for (String name : request.getUriInfo().getQueryParameters().keySet()) {
                if (!known.contains(name)) {
                    String detail = "There is no parameter \"" + name + "\" here.";
                    throw new ProblemException(Problem.ofParameter(name, "unknown_parameter", detail));
                }
            }
        }
    }
}

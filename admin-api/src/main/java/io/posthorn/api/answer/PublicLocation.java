package io.posthorn.api.answer;

import io.posthorn.domain.kernel.PublicUrl;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Says where a new thing is by the operator's address. Where there is none, the server goes by the Host of the request, and
 * that is whatever the caller wrote. Comes after all others, so that a kept answer is given again with the address of then.
 */
@Provider
@Priority(0)
@ApplicationScoped
public class PublicLocation implements ContainerResponseFilter {
    private final PublicUrl url;

    @Inject
    public PublicLocation(PublicUrl url) {
        this.url = url;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            url.at(URI.create(location).getRawPath())
                    .ifPresent(at -> response.getHeaders().putSingle(HttpHeaders.LOCATION, at));
        }
    }
}

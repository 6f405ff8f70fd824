package io.posthorn.api.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The address of a request, which a filter may lead to another resource of the same door. */
public record Address(UriInfo uri) {
    /** @return the path below the door, encoded, without a slash at its start */
    public String path() {
        String path = uri.getPath(false);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** @return where the door is, without a slash at its end */
    public String base() {
        String base = uri.getBaseUri().getRawPath();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** @param path below the door, encoded; parameters stay as they are */
    public void lead(ContainerRequestContext request, String path) {
        String query = uri.getRequestUri().getRawQuery();
        request.setRequestUri(
                uri.getBaseUri(), URI.create(uri.getBaseUri() + path + (query == null ? "" : "?" + query)));
    }
}

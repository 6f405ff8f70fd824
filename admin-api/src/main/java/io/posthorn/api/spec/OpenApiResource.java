package io.posthorn.api.spec;

import io.posthorn.api.access.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Serves the contract. */
@Path("openapi.yaml")
@ApplicationScoped
public class OpenApiResource {
    /** RFC 9512. */
    private static final String MEDIA_TYPE = "application/yaml";

    @GET
    @Produces(MEDIA_TYPE)
    @Open
    public Response yaml() throws IOException {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/openapi.yaml")) {
            return Response.ok(Objects.requireNonNull(file).readAllBytes(), MEDIA_TYPE)
                    .build();
        }
    }
}

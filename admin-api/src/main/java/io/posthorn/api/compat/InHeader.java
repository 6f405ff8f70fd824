package io.posthorn.api.compat;

import io.posthorn.api.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.function.Function;

/** A key in a header. */
record InHeader(String name, String form, Function<String, Optional<String>> key) implements Credential {
    @Override
    public Given read(ContainerRequestContext request) {
        return Given.key(Optional.ofNullable(request.getHeaderString(name)).flatMap(key));
    }

    @Override
    public Problem unauthorized() {
        return Problem.ofHeader(401, name, "unauthorized", "A valid API key is needed: " + form + ".");
    }

    /** @return this place first, then the other */
    Credential or(Credential other) {
        Credential first = this;
        return new Credential() {
            @Override
            public Given read(ContainerRequestContext request) {
                Given given = first.read(request);
                return given.key().isPresent() ? given : other.read(request);
            }

            @Override
            public Problem unauthorized() {
                return first.unauthorized();
            }
        };
    }
}

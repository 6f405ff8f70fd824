package io.posthorn.api.answer;

import io.posthorn.api.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The plain answers of the machine door. Entities are bytes: nothing binds objects to JSON behind our back. */
public final class Answers {
    private Answers() {}

    public static Response ok(Json body) {
        return of(200, body);
    }

    /** @param location path of the new thing as its caller addresses it */
    public static Response created(String location, Json body) {
        return Response.status(201)
                .header(HttpHeaders.LOCATION, location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.bytes())
                .build();
    }

    /** For a thing that has no address behind this door. */
    public static Response created(Json body) {
        return of(201, body);
    }

    public static Response accepted(Json body) {
        return of(202, body);
    }

    public static Response nothing() {
        return Response.noContent().build();
    }

    private static Response of(int status, Json body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.bytes())
                .build();
    }
}

package io.posthorn.api.compat.onestock;

import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.compat.Credential;
import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.api.problem.Problem;
import io.posthorn.domain.json.JsonSlice;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A key and the tenant's name as members of the body. */
record InBody() implements Credential {
    static final String TOKEN = "token";
    static final String SITE_ID = "site_id";

    /** Containers that a route may have around a document of its own. */
    private static final int LEVELS = 1;

    @Override
    public Given read(ContainerRequestContext request) throws IOException {
        byte[] body = BodyGuard.readEarly(request);
        if (body.length == 0) {
            return new Given(Optional.empty(), Optional.empty());
        }
        Faults faults = new Faults();
        Members members = Members.ofAnyNames(JsonSlice.read(body, LEVELS), faults);
        Optional<String> key = members.optional(TOKEN).text();
        Optional<String> site = members.required(SITE_ID).text();
        faults.refuseIfAny();
        // Slugs and ids have no capitals, the vendor's names of sites have.
        return new Given(key, site.map(name -> name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Problem unauthorized() {
        return Problem.ofMember(
                401,
                '/' + TOKEN,
                "unauthorized",
                "A valid API key of the tenant that " + SITE_ID + " names is needed here.");
    }
}

package io.posthorn.api.idempotency;

import io.posthorn.api.access.Acting;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.idempotency.Beginning;
import io.posthorn.domain.idempotency.IdempotentAnswers;
import io.posthorn.domain.idempotency.KeptAnswer;
import io.posthorn.domain.tenant.TenantId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Keeps the first answer under its key and gives it again. An answer of 5xx is not kept: the caller should try again. */
final class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = System.getLogger(OnceFilter.class.getName());
    private static final String BEGUN = "posthorn.idempotency";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotentAnswers answers;
    private final String route;
    private final boolean replays;

    /** A request that came first with its key. */
    private record Begun(TenantId tenant, String key) {}

    /** @param replays false when a repeated request is done again */
    OnceFilter(IdempotentAnswers answers, String route, boolean replays) {
        this.answers = answers;
        this.route = route;
        this.replays = replays;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> key = IdempotencyKey.read(request.getHeaderString(IdempotencyKey.HEADER));
        if (key.isPresent()) {
            begin(request, key.get());
        }
    }

    private void begin(ContainerRequestContext request, String key) {
        TenantId tenant = Acting.of(request.getSecurityContext()).tenant();
        Beginning beginning = answers.begin(tenant, route, key, hash(request));
        if (beginning instanceof Beginning.Fresh) {
            request.setProperty(BEGUN, new Begun(tenant, key));
        } else if (beginning instanceof Beginning.Replay replay) {
            repeat(request, replay);
        } else if (beginning instanceof Beginning.Running) {
            throw refused(409, "idempotency_running", "The first request with this Idempotency-Key is still running.");
        } else {
            throw refused(422, "idempotency_reused", "This Idempotency-Key was used for another request.");
        }
    }

    private void repeat(ContainerRequestContext request, Beginning.Replay replay) {
        if (replays) {
            request.abortWith(replayed(replay.answer()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(BEGUN) instanceof Begun begun)) {
            return;
        }
        request.removeProperty(BEGUN);
        try {
            keep(begun, response);
        } catch (RuntimeException failure) {
            // The deed is done: its answer must go out. A repetition will hear that the first request still runs.
            LOG.log(Level.ERROR, "idempotency.not_kept route=" + route, failure);
        }
    }

    private void keep(Begun begun, ContainerResponseContext response) {
        if (response.getStatus() >= 500) {
            answers.abandon(begun.tenant(), route, begun.key());
        } else {
            answers.complete(begun.tenant(), route, begun.key(), kept(response));
        }
    }

    private static KeptAnswer kept(ContainerResponseContext response) {
        String mediaType =
                response.getMediaType() == null ? "" : response.getMediaType().toString();
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        byte[] body = response.getEntity() instanceof byte[] bytes ? bytes : new byte[0];
        return new KeptAnswer(response.getStatus(), mediaType, location == null ? "" : location, body);
    }

    private static Response replayed(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        if (!answer.mediaType().isEmpty()) {
            response.type(answer.mediaType()).entity(answer.body());
        }
        if (!answer.location().isEmpty()) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }

    private static byte[] hash(ContainerRequestContext request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getPath(false).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(BodyGuard.bytes(request));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ProblemException refused(int status, String code, String detail) {
        return new ProblemException(Problem.ofHeader(status, IdempotencyKey.HEADER, code, detail));
    }
}

package io.posthorn.api.problem;

import io.posthorn.domain.kernel.Refused;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says which problem a failure is. Nothing of an unexpected error leaves the house but a trace id. */
public final class Problems {
    /** What a caller may wait after 503. */
    public static final int RETRY_AFTER_SECONDS = 1;

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    public static Problem of(Throwable failure) {
        Throwable cause = causeOf(failure);
        if (cause instanceof Refused refused) {
            return Problem.of(refused);
        }
        if (cause instanceof ProblemException told) {
            return told.problem();
        }
        if (cause instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return ofStatus(known.getResponse().getStatus());
        }
        if (Outage.explains(cause)) {
            LOG.log(Level.WARNING, "api.unavailable {0}", cause.toString());
            return ofStatus(503);
        }
        return LateBody.explains(cause) ? ofStatus(408) : unexpected(cause);
    }

    /** @return the problem of a status that carries no explanation of its own */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthorized();
            case 403 -> new Problem(403, "forbidden", "This is not allowed.");
            case 404 -> new Problem(404, "not_found", "There is nothing at this address.");
            case 405 -> new Problem(405, "method_not_allowed", "This address does not take this method; see Allow.");
            case 406 -> new Problem(406, "not_acceptable", "None of the accepted media types can be answered.");
            case 408 -> new Problem(408, "timeout", "The body did not come to its end in time.");
            case 413 -> new Problem(413, "too_large", "The request is larger than is taken.");
            case 414 -> new Problem(414, "address_too_long", "The address is longer than is taken.");
            case 415 -> new Problem(415, "unsupported_media_type", "The body must be application/json.");
            case 431 -> new Problem(431, "headers_too_large", "The headers are larger than is taken.");
            case 503 -> new Problem(503, "unavailable", "The service is not available now. Try again.");
            default ->
                status < 500
                        ? new Problem(status, "bad_request", "The request cannot be understood.")
                        : new Problem(status, "internal_error", "Something went wrong on our side.");
        };
    }

    public static Problem unauthorized() {
        return Problem.ofHeader(
                401, "Authorization", "unauthorized", "A valid API key is needed: Authorization: Bearer <key>.");
    }

    private static Problem unexpected(Throwable cause) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        LOG.log(Level.ERROR, "api.failed trace=" + trace, cause);
        String detail = "Something went wrong on our side. The log knows it as " + trace + ".";
        return new Problem(500, "internal_error", detail, List.of(), Optional.of(trace));
    }

    /** @return what went wrong, without what a future wraps around it */
    public static Throwable causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper && cause != null ? causeOf(cause) : failure;
    }
}

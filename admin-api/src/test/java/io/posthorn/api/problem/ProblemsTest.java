package io.posthorn.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Reason;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    private final ProblemMapper mapper = new ProblemMapper();

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, 400",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "TOO_LARGE, 413",
        "INVALID, 422",
        "UNAVAILABLE, 503"
    })
    void givesEachReasonItsStatus(Reason reason, int status) {
        Problem problem = Problems.of(new Refused(reason, "some_code", "A sentence."));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.json())
                .hasToString("{\"type\":\"https://posthorn.dev/problems/some_code\",\"title\":\"Some code\",\"status\":"
                        + status + ",\"detail\":\"A sentence.\",\"code\":\"some_code\"}");
    }

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(new NotFoundException(), 404, "not_found"),
                Arguments.of(new NotAllowedException("GET"), 405, "method_not_allowed"),
                Arguments.of(new NotAcceptableException(), 406, "not_acceptable"),
                Arguments.of(new NotSupportedException(), 415, "unsupported_media_type"),
                Arguments.of(new CompletionException(Refused.notFound("webhook")), 404, "not_found"),
                Arguments.of(new ProcessingException(new IOException(new TimeoutException())), 408, "timeout"),
                Arguments.of(new IllegalStateException(new SocketTimeoutException()), 408, "timeout"),
                Arguments.of(new TimeoutException(), 500, "internal_error"),
                Arguments.of(new StackOverflowError(), 500, "internal_error"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void knowsFailuresOfTheServerToo(Throwable failure, int status, String code) {
        Problem problem = Problems.of(failure);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void tellsNothingOfAnUnexpectedErrorButATrace() {
        Problem problem = Problems.of(new IllegalStateException("password=hunter2"));

        assertThat(problem.json().text()).doesNotContain("hunter2").contains("\"trace_id\"");
    }

    @Test
    void tellsTheParameterThatIsWrong() {
        Problem problem = Problem.ofParameter("limit", "range", "Too large.");

        assertThat(problem.json().text())
                .contains("\"errors\":[{\"parameter\":\"limit\",\"code\":\"range\",\"detail\":\"Too large.\"}]");
    }

    @Test
    void keepsTheHeadersThatBelongToAStatus() {
        Response notAllowed = mapper.toResponse(new NotAllowedException("GET", new String[] {"POST"}));
        Response unauthorized = mapper.toResponse(new ProblemException(Problems.unauthorized()));
        Response full = mapper.toResponse(new Refused(Reason.UNAVAILABLE, "full", "The house is full."));

        assertThat(notAllowed.getHeaderString("Allow")).contains("GET").contains("POST");
        assertThat(unauthorized.getHeaderString("WWW-Authenticate")).startsWith("Bearer");
        assertThat(full.getHeaderString("Retry-After")).isEqualTo("1");
    }
}

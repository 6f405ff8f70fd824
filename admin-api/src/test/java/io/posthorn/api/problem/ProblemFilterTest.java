package io.posthorn.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Readiness;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemFilterTest {
    @Test
    void aServerThatAsksForTheStatusMeanwhileDoesNotChangeIt() throws Exception {
        LazyStatus server = new LazyStatus();

        ProblemFilter filter = new ProblemFilter();
        filter.ask(new Node(false));
        filter.doFilter(request(), server.response(), (request, response) -> {
            Runnable restOfTheQuestion = server.beginToAsk();
            ((HttpServletResponse) response).setStatus(202);
            restOfTheQuestion.run();
        });

        assertThat(server.status).isEqualTo(202);
    }

    @Test
    void aNodeThatStopsRefusesWithoutAskingWhatIsBehind() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, Object> said = new HashMap<>();
        ProblemFilter filter = new ProblemFilter();
        filter.ask(new Node(true));

        filter.doFilter(request(), writing(body, said), (request, response) -> {
            throw new AssertionError("It is stopping.");
        });

        assertThat(said)
                .containsEntry("setStatus", 503)
                .containsEntry("setIntHeader", "Retry-After")
                .containsEntry("setContentType", "application/problem+json");
        assertThat(body.toString(StandardCharsets.UTF_8)).contains("\"status\":503", "\"code\":\"unavailable\"");
    }

    /** @param said the last first argument of each call */
    private static HttpServletResponse writing(ByteArrayOutputStream body, Map<String, Object> said) {
        return proxy(HttpServletResponse.class, (method, arguments) -> {
            if (method.equals("getOutputStream")) {
                return new Written(body);
            }
            if (arguments != null && arguments.length > 0) {
                said.put(method, arguments[0]);
            }
            return null;
        });
    }

    private static final class Written extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Written(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int oneByte) {
            body.write(oneByte);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new AssertionError("Nobody writes later.");
        }
    }

    private record Node(boolean isStopping) implements Readiness {
        @Override
        public Report check() {
            throw new AssertionError("The ledger is not asked.");
        }
    }

    /** The response of Grizzly: a status that nobody gave becomes 200 when it is read, in two steps. */
    private static final class LazyStatus {
        private int status;

        Runnable beginToAsk() {
            boolean isUnsaid = status == 0;
            return () -> status = isUnsaid ? 200 : status;
        }

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (method, arguments) -> {
                if (method.equals("setStatus")) {
                    status = (int) arguments[0];
                }
                return null;
            });
        }
    }

    private interface Call {
        @Nullable
        Object answer(String method, Object[] arguments);
    }

    private static HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getRequestURI" -> "/api/v1/events";
            case "getHeaderNames" -> Collections.emptyEnumeration();
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}

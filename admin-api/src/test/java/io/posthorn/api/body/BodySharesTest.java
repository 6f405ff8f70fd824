package io.posthorn.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.posthorn.api.problem.ProblemException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodySharesTest {
    private static final int MOST = 10;

    private final BodyBudget budget = new BodyBudget(MOST);
    private final Map<Object, Object> attributes = new HashMap<>();
    private final List<AsyncListener> listeners = new ArrayList<>();

    @Test
    void refusesWhatHasNoRoomBesideOthersUntilTheyEnd() {
        BodyShare one = budget.share();
        BodyShare other = budget.share();
        one.hold(6);

        assertThatThrownBy(() -> other.hold(5))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        one.end();
        one.end();
        other.hold(MOST);
        assertThat(isFull()).isTrue();
    }

    @Test
    void aShareThatShrinksLeavesRoom() {
        budget.share().hold(MOST);
        BodyShare chunked = new BodyBudget(MOST).share();
        chunked.hold(MOST);
        chunked.hold(0);
        chunked.hold(MOST);

        assertThat(isFull()).isTrue();
    }

    @Test
    void takesBackWhatAnAnsweredOrFailedRequestHeld() throws Exception {
        filter((request, response) -> share().hold(MOST));
        assertThat(isFull()).isFalse();

        Throwable failure = catchThrowable(() -> filter((request, response) -> {
            share().hold(MOST);
            throw new IOException("The client is gone.");
        }));
        assertThat(failure).isInstanceOf(IOException.class);
        assertThat(isFull()).isFalse();
    }

    @Test
    void leavesToARequestThatIsAnsweredLaterWhatItHoldsUntilThen() throws Exception {
        filter((request, response) -> {
            share().hold(MOST);
            request.startAsync(request, response);
        });
        assertThat(isFull()).isTrue();

        AsyncContext over = proxy(AsyncContext.class);
        listeners.get(0).onComplete(new AsyncEvent(over));
        assertThat(isFull()).isFalse();
    }

    private boolean isFull() {
        BodyShare probe = budget.share();
        boolean isFull = catchThrowable(() -> probe.hold(1)) != null;
        probe.end();
        return isFull;
    }

    private BodyShare share() {
        return (BodyShare) Optional.ofNullable(attributes.get(BodyShare.NAME)).orElseThrow();
    }

    private void filter(FilterChain chain) throws IOException, ServletException {
        BodyShares filter = new BodyShares();
        filter.spend(budget);
        filter.doFilter(proxy(HttpServletRequest.class), proxy(HttpServletResponse.class), chain);
    }

    /** Keeps attributes and listeners, and knows nothing else. */
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "setAttribute" -> attributes.put(given[0], given[1]);
                    case "addListener" -> listeners.add((AsyncListener) given[0]);
                    case "startAsync" -> proxy(AsyncContext.class);
                    default -> null;
                }));
    }
}

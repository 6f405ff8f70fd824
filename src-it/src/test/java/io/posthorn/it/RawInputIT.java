package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.RawRequest;
import io.posthorn.it.kit.Tenant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library sends is refused with a problem too: by the WAR, or by what is packed into its server (ADR 17). */
final class RawInputIT extends Product {
    private static final String PAGE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events", "/health/ready", "/metrics"})
    void aLargeHeadIsAProblem(String path) {
        RawRequest get = get(path);
        List<String> fields = Collections.nCopies(101, "X-Many: a");

        get.with("X-Large: " + "a".repeat(9_000)).send().problem("431");
        fields.stream()
                .reduce(get, RawRequest::with, (one, other) -> other)
                .send()
                .problem("431");
        get(path + "?" + "a".repeat(9_000)).send().problem("414");
    }

    @Test
    void noMethodSendsTheRequestBack() {
        String key = "Authorization: Bearer " + Tenant.create().api().key();

        RawRequest.of("TRACE /api/v1/events HTTP/1.1", key).toThisHost().send().problem("405");
        for (String path : List.of("/health/ready", "/health/live", "/metrics", "/login", "/theme", "/nowhere")) {
            Answer answer = RawRequest.of("TRACE " + path + " HTTP/1.1", key)
                    .toThisHost()
                    .send();

            answer.problem("40x");
            assertThat(answer.text()).as(path).doesNotContain("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/apis", "/robots.txt", "/api", "/api/v2/events", "/compat/nobody"})
    void anAddressWithNothingBehindItIsAProblem(String path) {
        get(path).send().problem("404");
        get(path).with("Accept: application/json").send().problem("404");
        RawRequest.of("POST " + path + " HTTP/1.1", "Content-Length: 0")
                .toThisHost()
                .send()
                .problem("404");
    }

    @Test
    void peopleKeepTheirPages() {
        Answer nowhere = get("/nowhere").with(PAGE).send();
        Answer home = get("/").with(PAGE).send();

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.contentType()).startsWith("text/html");
        assertThat(home.status()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    /** No filter of the WAR hears of these: the server ends them, and what is packed into it says why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/events% HTTP/1.1",
                "GET /api/v1/%00 HTTP/1.1",
                "GET /api/v1/a%5cb HTTP/1.1",
                "GET /api/v1/a\\b HTTP/1.1",
                "GET /api/v1/../../../etc/passwd HTTP/1.1",
                "GET /api/v1/%c3%28 HTTP/1.1",
                "GET /api/v1/a b HTTP/1.1",
                "GET /api/v1/events HTTP/9.9",
                "PRI * HTTP/2.0"
            })
    void whatTheServerEndsAloneIsAProblem(String line) {
        isRefusedByTheServer(RawRequest.of(line).toThisHost());
    }

    @Test
    void aHeadThatIsNotWellFormedIsAProblem() {
        String line = "GET /health/live HTTP/1.1";

        isRefusedByTheServer(RawRequest.of(line));
        isRefusedByTheServer(RawRequest.of(line, "Host: a:b:c"));
        isRefusedByTheServer(RawRequest.of(line, "no field").toThisHost());
        isRefusedByTheServer(RawRequest.of("POST /api/v1/events HTTP/1.1", "Content-Length: three")
                .toThisHost());
    }

    /** Which the server left alone would call 200. */
    @Test
    void aBrokenEscapeIsAProblemAndStoresNothing() {
        Tenant tenant = Tenant.create();
        tenant.defines("shop.thing");

        RawRequest publishing = RawRequest.of(
                        "POST /api/v1/events/%zz HTTP/1.1",
                        "Authorization: Bearer " + tenant.api().key(),
                        "Content-Type: application/json",
                        "Content-Length: 0")
                .toThisHost();

        isRefusedByTheServer(publishing);
        assertThat(tenant.api().get("/events").expect(200).data()).isEmpty();
    }

    private static void isRefusedByTheServer(RawRequest request) {
        Answer answer = request.send();

        String code = answer.problem(answer.status() == 505 ? "505" : "400").getString("code");
        assertThat(code).isEqualTo(answer.status() == 505 ? "unsupported_version" : "bad_request");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static RawRequest get(String path) {
        return RawRequest.of("GET " + path + " HTTP/1.1").toThisHost();
    }
}

package io.posthorn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.PortalUsers;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.RawRequest;
import io.posthorn.it.kit.Tenant;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that come in drips, or never to their end: they hold no thread (ADR 18). */
final class SlowBodyIT extends Product {
    private static final int TWICE_THE_THREADS = 64;
    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String LENGTH = "Content-Length: 1000";

    static Stream<RawRequest> unfinished() {
        String onestock = "/compat/onestock/webhooks";
        return Stream.of(
                post("/api/v1/events", JSON, LENGTH).begunWith("{"),
                post(onestock, JSON, LENGTH).begunWith("{"),
                post(onestock, JSON, "Transfer-Encoding: chunked").begunWith("1\r\n{\r\n"),
                post(onestock, JSON, LENGTH, "Upgrade: h2c").begunWith("{"),
                post("/login", FORM, LENGTH).begunWith("l"),
                post("/login", FORM, LENGTH, "Expect: 100-continue"));
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void whoDoesNotFinishKeepsNobodyWaiting(RawRequest request) throws IOException {
        keepsNobodyWaiting(request);
    }

    @Test
    void neitherDoesOneWhoIsSignedIn() throws IOException {
        String session = signIn(Tenant.create()).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("posthorn-session="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();

        keepsNobodyWaiting(
                post("/webhook-new", FORM, LENGTH, "Cookie: " + session).begunWith("j"));
    }

    @Test
    void whatComesInDripsIsTakenAsItIs() {
        Tenant tenant = Tenant.create();
        tenant.defines("shop.thing");
        String key = "Authorization: Bearer " + tenant.api().key();
        String payload = "{ \"greeting\":  \"Grüße\", \"amount\": 1.50 }";

        String event = post("/api/v1/events", JSON, key)
                .drip("{\"topic\":\"shop.thing\",\"payload\":" + payload + "}")
                .expect(202)
                .text("id");

        assertThat(tenant.api().get("/events/" + event + "/payload").text()).isEqualTo(payload);
    }

    @Test
    void aKeyInTheBodyMayComeInDrips() {
        Tenant tenant = Tenant.create();
        String credentials = "\"site_id\":\"" + tenant.slug() + "\",\"token\":\""
                + tenant.api().key() + "\"";

        post("/compat/onestock/webhooks", JSON)
                .drip("{" + credentials + ",\"webhook\":{\"hash_key\":\"some_hash_key\","
                        + "\"topics\":[\"order_state_changed\"],\"url\":\"https://example.com/hooks\"}}")
                .expect(201);
    }

    @Test
    void whoDoesNotFinishIsToldSo() throws IOException {
        RawRequest login = post("/login", FORM, LENGTH).begunWith("l");

        try (Socket unfinished = login.begin()) {
            assertThat(login.answer(unfinished).problem("408").getString("code"))
                    .isEqualTo("timeout");
        }
    }

    /** Its form comes in drips too. */
    private static Answer signIn(Tenant tenant) {
        Map<String, String> fields = Map.of(
                "login", "login",
                "email", PortalUsers.of(tenant, "admin"),
                "password", PortalUsers.password(),
                "sign-in", "Sign in",
                "jakarta.faces.ViewState", "stateless");
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post("/login", FORM).drip(form).expect(302);
    }

    private static void keepsNobodyWaiting(RawRequest request) throws IOException {
        Tenant tenant = Tenant.create();
        tenant.defines("shop.thing");
        List<Socket> sent = new ArrayList<>();
        try {
            for (int i = 0; i < TWICE_THE_THREADS; i++) {
                sent.add(request.begin());
            }

            get("/health/live").send().expect(200);
            get("/login").send().expect(200);
            tenant.publishes("shop.thing", "{}");
        } finally {
            for (Socket each : sent) {
                each.close();
            }
        }
    }

    private static RawRequest post(String path, String... fields) {
        return RawRequest.of("POST " + path + " HTTP/1.1", fields).toThisHost();
    }

    private static RawRequest get(String path) {
        return RawRequest.of("GET " + path + " HTTP/1.1").toThisHost();
    }
}

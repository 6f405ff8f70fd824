package io.posthorn.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests' own measure must bite. */
class PromiseTest {
    private static final String TENANT =
            "{\"id\":\"ten_1\",\"slug\":\"acme\",\"name\":\"Acme\",\"profile\":\"standard\","
                    + "\"number\":1,\"status\":\"active\",\"created_at\":\"2026-11-20T09:30:00Z\"";

    private final Contract contract = Contract.read();

    @Test
    void isKeptByWhatTheContractSays() {
        assertThat(broken("GET", "/tenants/acme", 200, "application/json", TENANT + "}"))
                .isEmpty();
        assertThat(broken("DELETE", "/tenants/acme", 204, "", "")).isEmpty();
    }

    @Test
    void isBrokenByWhatNobodyPromised() {
        assertThat(broken("GET", "/tenants/acme", 200, "application/json", TENANT + ",\"extra\":1}"))
                .contains("/extra");
        assertThat(broken("GET", "/tenants/acme", 200, "text/html", "hello")).contains("text/html");
        assertThat(broken("DELETE", "/tenants/acme", 204, "application/json", "{}"))
                .isNotEmpty();
        assertThat(contract.promise("GET", "/tenants/acme", 299)).isEmpty();
    }

    @Test
    void holdsForTheRowsOfAListAndForATenantsPaths() {
        String row = "{\"data\":[" + TENANT + ",\"extra\":1}],\"page\":{\"next\":null,\"prev\":null,\"limit\":25}}";

        assertThat(broken("GET", "/tenants", 200, "application/json", row)).contains("/data/0/extra");
        assertThat(broken("GET", "/tenants/acme/webhooks", 200, "application/json", "{\"page\":{}}"))
                .contains("data");
        assertThat(contract.has("GET", "/nothing")).isFalse();
    }

    private String broken(String method, String path, int status, String type, String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
        Answer answer = new Answer(method + " " + path, status, headers, body.getBytes(StandardCharsets.UTF_8));
        return contract.promise(method, path, status).orElseThrow().brokenBy(answer);
    }
}

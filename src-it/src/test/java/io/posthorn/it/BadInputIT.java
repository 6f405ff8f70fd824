package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Surroundings;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is named, with its place, and nothing of it is stored. */
final class BadInputIT extends Product {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"topic\":\"shop.thing\",\"payload\":{}     | 400 | -",
                "{\"topic\":\"shop.thing\",\"payload\":{\"a\":01}} | 400 | -",
                "[1]                                         | 400 | -",
                "{\"topic\":7,\"payload\":{}}                  | 400 | /topic",
                "{\"topic\":\"shop.thing\"}                   | 400 | /payload",
                "{\"payload\":{}}                            | 400 | /topic",
                "{\"topic\":\"shop.thing\",\"payload\":1,\"colour\":1} | 400 | /colour",
                "{\"topic\":\"shop.unheard\",\"payload\":{}}   | 422 | /topic",
                "{\"topic\":\"shop.thing\",\"payload\":{},\"occurred_at\":\"noon\"} | 4xx | /occurred_at",
            })
    void badEventIsRefusedWithItsPlace(String body, String status, String pointer) {
        Tenant tenant = tenant();

        Answer answer = tenant.api().send("POST", "/events", body);

        refuses(answer, status, pointer);
        nothingIsStored(tenant);
    }

    @Test
    void payloadBeyond256KiBIsRefused() {
        Tenant tenant = tenant();
        String payload = "\"" + "x".repeat(257 * 1024) + "\"";

        Answer answer = tenant.api().send("POST", "/events", "{\"topic\":\"shop.thing\",\"payload\":" + payload + "}");

        refuses(answer, "413", "/payload");
        nothingIsStored(tenant);
    }

    @Test
    void nestingOfAMillionIsRefused() {
        Tenant tenant = tenant();
        String deep = "[".repeat(500_000) + "]".repeat(500_000);

        Answer answer = tenant.api().send("POST", "/events", "{\"topic\":\"shop.thing\",\"payload\":" + deep + "}");
        Answer unclosed = tenant.api().send("POST", "/events", "[".repeat(1_000_000));

        refuses(answer, "4xx", "-");
        refuses(unclosed, "4xx", "-");
        nothingIsStored(tenant);
    }

    @Test
    void usedUidWithAnotherBodyIsAConflict() {
        Tenant tenant = tenant();
        String first = "{\"topic\":\"shop.thing\",\"uid\":\"u-1\",\"payload\":{\"n\":1}}";
        String id = tenant.api().send("POST", "/events", first).expect(202).text("id");

        JsonObject again =
                tenant.api().send("POST", "/events", first).expect(202).json();
        Answer other = tenant.api().send("POST", "/events", first.replace(":1}", ":2}"));

        assertThat(again.getString("id")).isEqualTo(id);
        assertThat(again.getBoolean("duplicate")).isTrue();
        refuses(other, "409", "/uid");
        assertThat(tenant.api().get("/events").expect(200).data()).hasSize(1);
    }

    // Names are judged when they are sent: here the operator allows loopback on every port, and any name may be that.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.7/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://0x7f000001/hook",
                "https://2130706433/hook",
                "https://user:secret@example.com/hook",
                "ftp://example.com/hook",
                "file:///etc/passwd",
                "https:///hook",
                "https://exa mple.com/",
                "https://example.com/#part",
                "//example.com/hook",
                "hook",
                ""
            })
    void privateOrOddAddressIsRefused(String url) {
        Tenant tenant = tenant();

        Answer answer = tenant.api().send("POST", "/webhooks", "{\"url\":\"" + url + "\",\"topics\":[\"shop.thing\"]}");

        refuses(answer, "4xx", "/url");
        nothingIsStored(tenant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost"})
    void whatThisProductListensOnIsRefusedWhateverIsOpened(String host) {
        Tenant tenant = tenant();

        assertThat(Surroundings.ports()).allSatisfy(port -> {
            String body = "{\"url\":\"http://" + host + ":" + port + "/hook\",\"topics\":[\"shop.thing\"]}";
            refuses(tenant.api().send("POST", "/webhooks", body), "422", "/url");
        });
        nothingIsStored(tenant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"headers\":{\"X-A\":\"a\\r\\nX-B: b\"} | /headers/X-A",
                "\"headers\":{\"X-A\\r\\nX-B\":\"b\"}    | /headers/X-A\\r\\nX-B",
                "\"headers\":{\"Host\":\"a\"}           | /headers/Host",
                "\"headers\":{\"webhook-signature\":\"a\"} | /headers/webhook-signature",
                "\"headers\":7                          | /headers",
                "\"timeout_seconds\":31                 | /timeout_seconds",
                "\"max_in_flight\":0                    | /max_in_flight",
                "\"ordering\":\"random\"                | /ordering",
                "\"filter\":\"payload.\"                | /filter",
                "\"profile\":\"nobody\"                 | /profile",
                "\"colour\":\"red\"                     | /colour",
                "\"retry\":{\"strategy\":\"fixed\"}      | /retry/initial_seconds",
            })
    void badWebhookIsRefusedWithItsPlace(String member, String pointer) {
        Tenant tenant = tenant();

        Answer answer = tenant.api()
                .send(
                        "POST",
                        "/webhooks",
                        "{\"url\":\"https://example.com/\",\"topics\":[\"shop.thing\"]," + member + "}");

        refuses(answer, "4xx", pointer.translateEscapes());
        nothingIsStored(tenant);
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() {
        Tenant tenant = tenant();

        refuses(tenant.api().get("/nowhere"), "404", "-");
        refuses(tenant.api().send("DELETE", "/events", ""), "405", "-");
        refuses(tenant.api().get("/events?colour=red"), "400", "-");
        refuses(tenant.api().get("/events?q=a%00b"), "400", "-");
        refuses(tenant.api().get("/deliveries?key=order:%00"), "400", "-");
        refuses(tenant.api().as("ph_live_" + "0".repeat(32)).get("/events"), "401", "-");
        refuses(
                tenant.api()
                        .send(
                                "POST",
                                "/events",
                                BodyPublishers.ofString("a=b"),
                                List.of("Content-Type", "application/x-www-form-urlencoded")),
                "415",
                "-");
    }

    private static Tenant tenant() {
        Tenant tenant = Tenant.create();
        tenant.defines("shop.thing");
        return tenant;
    }

    private static void refuses(Answer answer, String status, String pointer) {
        JsonObject problem = answer.problem(status);
        if (!pointer.equals("-")) {
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .as(answer.text())
                    .extracting(error -> error.getString("pointer", ""))
                    .contains(pointer);
        }
    }

    private static void nothingIsStored(Tenant tenant) {
        assertThat(tenant.api().get("/events").expect(200).data()).isEmpty();
        assertThat(tenant.api().get("/webhooks").expect(200).data()).isEmpty();
        assertThat(tenant.api().get("/deliveries").expect(200).data()).isEmpty();
    }
}

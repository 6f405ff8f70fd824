package io.posthorn.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.spec.Contract;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.webhook.ThinPayload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says a webhook may have is taken, and one more is not. */
class WebhookLimitsTest {
    private final Contract contract = Contract.read();
    private final Registering here = new Registering();

    @ParameterizedTest
    @CsvSource({"url, https://shop.example/", "uid, u", "description, d", "filter, true"})
    void ofTexts(String member, String start) {
        int most = contract.limit("WebhookTerms", member, "maxLength");

        assertThat(places(member, text(start, most))).isEmpty();
        assertThat(places(member, text(start, most + 1))).containsExactly("/" + member);
    }

    @ParameterizedTest
    @CsvSource({"timeout_seconds", "max_in_flight", "rate_per_second"})
    void ofIntegers(String member) {
        int least = contract.limit("WebhookTerms", member, "minimum");
        int most = contract.limit("WebhookTerms", member, "maximum");

        assertThat(places(member, Json.createValue(least))).isEmpty();
        assertThat(places(member, Json.createValue(most))).isEmpty();
        assertThat(places(member, Json.createValue(least - 1))).containsExactly("/" + member);
        assertThat(places(member, Json.createValue(most + 1))).containsExactly("/" + member);
        assertThat(places(member, Json.createValue(1.5))).containsExactly("/" + member);
    }

    @ParameterizedTest
    @CsvSource({"topics, maxItems", "headers, maxProperties"})
    void ofMany(String member, String keyword) {
        int most = contract.limit("WebhookTerms", member, keyword);

        assertThat(places(member, many(member, most))).isEmpty();
        assertThat(places(member, many(member, most + 1))).containsExactly("/" + member);
    }

    @Test
    void ofPlacesThatAreKeptOfAPayload() {
        assertThat(places(
                        "payload",
                        Json.createArrayBuilder(pointers(ThinPayload.MOST)).build()))
                .isEmpty();
        assertThat(places(
                        "payload",
                        Json.createArrayBuilder(pointers(ThinPayload.MOST + 1)).build()))
                .containsExactly("/payload");
    }

    private static List<String> pointers(int count) {
        return IntStream.range(0, count).mapToObj(n -> "/x" + n).toList();
    }

    private static JsonValue text(String start, int length) {
        String end = start.equals("true") ? " " : "x";
        return Json.createValue(start + end.repeat(length - start.length()));
    }

    private static JsonValue many(String member, int count) {
        if (member.equals("headers")) {
            JsonObjectBuilder headers = Json.createObjectBuilder();
            IntStream.range(0, count).forEach(n -> headers.add("X-" + n, "x"));
            return headers.build();
        }
        JsonArrayBuilder topics = Json.createArrayBuilder();
        IntStream.range(0, count).forEach(n -> topics.add("x" + n + ".*"));
        return topics.build();
    }

    /** @return where a webhook with this member is at fault */
    private List<String> places(String member, JsonValue value) {
        String body = Json.createObjectBuilder()
                .add("url", "https://shop.example/")
                .add("topics", Json.createArrayBuilder().add("order.*"))
                .add(member, value)
                .build()
                .toString();
        try {
            var draft = WebhookReader.read(body.getBytes(StandardCharsets.UTF_8), true);
            here.scope.run(() -> here.register.register(here.tenantId(), Registering.SOMEONE, draft));
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream().map(Fault::pointer).toList();
        }
    }
}

package io.posthorn.domain.wire;

import static io.posthorn.domain.wire.Deliveries.NOW;
import static io.posthorn.domain.wire.Deliveries.aDelivery;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final ProfileName CYCLESOFTWARE = new ProfileName("cyclesoftware");
    private static final String NEW = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final WireFormat wireFormat = new WireFormat(ProfileCatalogue.builtIn());

    @Test
    void theStandardWebhooksLibraryAcceptsWhatWeSign() throws Exception {
        // The library compares with its own clock.
        Instant now = Instant.now();
        var request = wireFormat.render(aDelivery().signedWith(OLD).claimed(), now);

        new Webhook(OLD).verify(new String(request.body().bytes(), UTF_8), headers(request));
    }

    @Test
    void oldAndNewReceiversAcceptWhileASecretIsReplaced() throws Exception {
        Instant now = Instant.now();
        var request =
                wireFormat.render(aDelivery().signedWith(NEW).signedWith(OLD).claimed(), now);

        String body = new String(request.body().bytes(), UTF_8);
        new Webhook(NEW).verify(body, headers(request));
        new Webhook(OLD).verify(body, headers(request));
        assertThat(header(request, "webhook-signature").split(" ")).hasSize(2);
    }

    @Test
    void anOldSecretSignsUntilItsOverlapEndsAlsoInARecipientThatWasReadBefore() {
        var delivery = aDelivery()
                .signedWith(NEW)
                .signedUntil(NOW.plusSeconds(10), OLD)
                .claimed();

        var during = wireFormat.render(delivery, NOW.plusSeconds(9));
        var after = wireFormat.render(delivery, NOW.plusSeconds(10));

        assertThat(header(during, "webhook-signature").split(" ")).hasSize(2);
        assertThat(header(after, "webhook-signature"))
                .isEqualTo(header(
                        wireFormat.render(aDelivery().signedWith(NEW).claimed(), NOW.plusSeconds(10)),
                        "webhook-signature"));
    }

    @Test
    void anotherBodyIsNotAccepted() {
        var request = wireFormat.render(aDelivery().signedWith(OLD).claimed(), Instant.now());

        assertThatThrownBy(() -> new Webhook(OLD).verify("{}", headers(request)))
                .isInstanceOf(com.standardwebhooks.exceptions.WebhookVerificationException.class);
    }

    @Test
    void theIdStaysAndTheTimestampIsThatOfTheAttempt() {
        var first = wireFormat.render(aDelivery().claimed(), NOW);
        var later = wireFormat.render(aDelivery().numbered(7, 2).claimed(), NOW.plusSeconds(300));

        assertThat(header(later, "webhook-id"))
                .isEqualTo(header(first, "webhook-id"))
                .startsWith("evt_");
        assertThat(header(first, "webhook-timestamp")).isEqualTo("1795190400");
        assertThat(header(later, "webhook-timestamp")).isEqualTo("1795190700");
        assertThat(header(later, "posthorn-attempt")).isEqualTo("2");
    }

    @Test
    void aWebhookWithoutSecretsSendsNoSignature() {
        var request = wireFormat.render(aDelivery().claimed(), NOW);

        assertThat(request.headers()).extracting(HeaderField::name).doesNotContain("webhook-signature");
    }

    @Test
    void aSecretTheProfileCannotUseNeverGoesUnsigned() {
        var delivery = aDelivery().signedWith("my own words").claimed();

        assertThatThrownBy(() -> wireFormat.render(delivery, NOW)).isInstanceOf(CannotRender.class);
    }

    @Test
    void anUnknownProfileCannotBeRendered() {
        var delivery = aDelivery().by(new ProfileName("gone")).claimed();

        assertThatThrownBy(() -> wireFormat.render(delivery, NOW))
                .isInstanceOf(CannotRender.class)
                .hasMessageContaining("gone");
    }

    @Test
    void cycleSoftwareSignsTheBodyWithTheNewestSecret() throws Exception {
        var delivery = aDelivery()
                .by(CYCLESOFTWARE)
                .with(Map.of("account_id", "4743"), List.of())
                .signedWith("new words")
                .signedWith("old words")
                .claimed();

        var request = wireFormat.render(delivery, NOW);

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("new words".getBytes(UTF_8), "HmacSHA256"));
        assertThat(header(request, "X-CycleSoftware-Signature"))
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(request.body().bytes())));
    }

    @Test
    void theTenantsNumberStandsInForAnAccountId() {
        var delivery = aDelivery()
                .by(CYCLESOFTWARE)
                .with(Map.of("tenant_number", "12"), List.of())
                .claimed();

        assertThat(body(wireFormat.render(delivery, NOW))).contains("\"account_id\":12,");
    }

    @Test
    void withoutAnAccountIdNothingIsSent() {
        var delivery = aDelivery().by(CYCLESOFTWARE).claimed();

        assertThatThrownBy(() -> wireFormat.render(delivery, NOW))
                .isInstanceOf(CannotRender.class)
                .hasMessageContaining("account_id");
    }

    @Test
    void methodDeadlineAndCustomHeadersAreTheWebhooks() {
        var delivery = aDelivery()
                .to("https://receiver.example/x?y=1", "PUT")
                .with(Map.of(), List.of(new HeaderField("X-Shop", "7")))
                .claimed();

        var request = wireFormat.render(delivery, NOW);

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).hasToString("https://receiver.example/x?y=1");
        assertThat(request.deadline()).hasSeconds(15);
        assertThat(request.headers()).last().isEqualTo(new HeaderField("X-Shop", "7"));
    }

    @Test
    void thePayloadIsTheVerySameArray() {
        var delivery = aDelivery().claimed();

        assertThat(wireFormat.render(delivery, NOW).body().payload())
                .isSameAs(delivery.event().payload());
    }

    private static String header(WebhookRequest request, String name) {
        return request.headers().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String body(WebhookRequest request) {
        return new String(request.body().bytes(), UTF_8);
    }

    private static HttpHeaders headers(WebhookRequest request) {
        Map<String, List<String>> map = new HashMap<>();
        request.headers().forEach(field -> map.put(field.name(), List.of(field.value())));
        return HttpHeaders.of(map, (name, value) -> true);
    }
}

package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The form follows the chosen contract, tells each fault at its field, and registers what was meant. */
final class WebhookFormIT extends Product {
    private static final String TOPIC = "order.status_changed";

    @Test
    void aWebhookThatWaitsForAStatusHearsNothingElse() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            browser.signIn();
            Page page = browser.visit("/webhook-new?profile=ongoing&tenant=" + tenant.slug());
            assertThat(page.getByText("None of the chosen topics tells a status"))
                    .not()
                    .isVisible();

            page.getByLabel("URL").fill(receiver.url());
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(TOPIC))
                    .check();
            page.getByText("Which events, and how much of them").click();
            page.getByLabel("Reaches status").fill("Sent");
            page.getByLabel("Payload").selectOption("thin");
            assertThat(page.getByText("/orderNumber", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.locator("[id='webhook:register']").click();
            assertThat(page.getByText("The webhook is active")).isVisible();

            assertThat(matched(tenant, "Picked")).isZero();
            String sent = tenant.publishes(TOPIC, payload("Sent"));
            tenant.awaits(sent, "delivered");
            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().get(0).text()).isEqualTo("{\"orderNumber\":\"SO-1\",\"goodsOwnerId\":7}");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            browser.signIn();
            Page page = browser.visit("/webhook-new?tenant=" + tenant.slug());
            page.getByLabel("URL").fill("http://10.0.0.1/hook");
            page.getByText("When the receiver does not take it").click();
            page.getByLabel("Retries").selectOption("exponential");
            assertThat(page.locator("[id='webhook:preview']")).containsText("9 retries");
            page.getByLabel("Times each time").fill("0.5");
            page.getByText("The request", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Deadline of a try").fill("90");
            page.locator("[id='webhook:register']").click();

            assertThat(page.locator("#notices")).containsText("4 fields need another look");
            assertThat(page.locator("[id='webhook:url-says']")).containsText("not a public one");
            assertThat(page.locator("[id='webhook:topics-says']")).containsText("1 to 200 topics");
            assertThat(page.locator("[id='webhook:timeout-says']")).containsText("1 to 30");
            assertThat(page.locator(".field", new Page.LocatorOptions().setHasText("Times each time")))
                    .containsText("from 1 to 100");
            assertThat(page.getByLabel("Times each time")).hasValue("0.5");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aTestShowsWhatWasSentAndWhatCameBackAndStoresNothing() {
        try (var receiver = Receiver.open().answers(418);
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            JsonObject webhook = tenant.registers(
                    receiver.url(),
                    "order.created",
                    jakarta.json.Json.createObjectBuilder()
                            .add(
                                    "headers",
                                    jakarta.json.Json.createObjectBuilder().add("X-Api-Key", "topsecret"))
                            .build());
            browser.signIn();
            Page page = browser.visit("/webhook/" + webhook.getString("id") + "?tenant=" + tenant.slug());

            assertThat(page.locator("#trial")).containsText("\"type\":\"order.created\"");
            page.locator("[id='testing:send']").click();
            assertThat(page.locator(".tested")).containsText("418");

            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().get(0).header("x-api-key")).isEqualTo("topsecret");
            assertThat(page.content()).doesNotContain("topsecret");
            assertThat(tenant.api().get("/deliveries").expect(200).data()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static int matched(Tenant tenant, String status) {
        String body = "{\"topic\":\"" + TOPIC + "\",\"payload\":" + payload(status) + "}";
        return tenant.api()
                .send("POST", "/events", body)
                .expect(202)
                .json()
                .getJsonArray("matched")
                .size();
    }

    private static String payload(String status) {
        return "{\"orderNumber\":\"SO-1\",\"orderStatus\":{\"number\":1,\"text\":\"" + status
                + "\"},\"goodsOwnerId\":7}";
    }
}

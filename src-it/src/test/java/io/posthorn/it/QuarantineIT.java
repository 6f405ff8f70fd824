package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schema refused waits until the schema is mended, and then goes as if nothing had been. */
final class QuarantineIT extends Product {
    private static final String WANTS_TEXT = "{\"properties\":{\"id\":{\"type\":\"string\"}}}";
    private static final String WANTS_NUMBER = "{\"properties\":{\"id\":{\"type\":\"number\"}}}";

    @Test
    void deliversTheRefusedBytesOnceTheSchemaIsMended() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.strict", WANTS_TEXT);
            tenant.registers(receiver.url(), "shop.*", JsonValue.EMPTY_JSON_OBJECT);
            String id = tenant.breaks("shop.strict", "{ \"id\" : 1.50 }").text("quarantined");
            Answer tooEarly = tenant.api().send("POST", "/quarantine/" + id + "/release", "{}");
            tenant.defines("shop.strict", WANTS_NUMBER);

            String event = tenant.api()
                    .send("POST", "/quarantine/" + id + "/release", "{\"reason\":\"Ids are numbers now\"}")
                    .expect(202)
                    .text("id");

            assertThat(tooEarly.expect(422).text()).contains("\"pointer\":\"/payload/id\"", id);
            tenant.awaits(event, "delivered");
            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().get(0).text()).contains("\"data\":{ \"id\" : 1.50 }");
            tenant.api().get("/quarantine/" + id).expect(404);
        }
    }

    @Test
    void letsATopicGoInOrderAndKeepsWhatIsStillBroken() {
        try (var receiver = Receiver.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.strict", WANTS_TEXT);
            tenant.registers(receiver.url(), "shop.*", JsonValue.EMPTY_JSON_OBJECT);
            String batch = "{\"events\":[" + strict("1") + "," + strict("true") + "," + strict("\"x\"") + ","
                    + strict("2") + "]}";
            JsonObject published = tenant.api()
                    .send("POST", "/events/batch", batch)
                    .expect(202)
                    .json();
            tenant.defines("shop.strict", WANTS_NUMBER);

            JsonObject report = tenant.api()
                    .send("POST", "/quarantine/releases", "{\"topic\":\"shop.strict\"}")
                    .expect(200)
                    .json();

            String broken = published
                    .getJsonArray("results")
                    .getJsonObject(1)
                    .getJsonObject("error")
                    .getString("quarantined");
            assertThat(report).hasToString("{\"released\":2,\"still_broken\":1,\"more\":false,\"next\":null}");
            assertThat(dataBySequence(receiver, 3)).containsExactly("{\"id\":\"x\"}", "{\"id\":1}", "{\"id\":2}");
            var left = tenant.api()
                    .get("/quarantine?topic=shop.strict")
                    .expect(200)
                    .data();
            assertThat(left.getValuesAs(JsonObject.class))
                    .extracting(row -> row.getString("id"))
                    .containsExactly(broken);
            tenant.api().send("DELETE", "/quarantine/" + broken, "").expect(204);
            assertThat(tenant.api().get("/quarantine").expect(200).data()).isEmpty();
        }
    }

    @Test
    void aPersonSeesWhyItWasRefusedAndReleasesItOnceItFits() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.strict", WANTS_TEXT);
            tenant.registers(receiver.url(), "shop.*", JsonValue.EMPTY_JSON_OBJECT);
            tenant.breaks("shop.strict", "{ \"id\" : 1.50 }");
            browser.signIn();

            Page page = browser.visit("/quarantine?tenant=" + tenant.slug());
            assertThat(page.locator(".nav .badge")).hasText("1");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("shop.strict"))
                    .last()
                    .click();
            assertThat(page.locator(".fault-list")).containsText("/id");
            assertThat(page.locator(".fault-list code")).hasText("1.50");
            releases(page, "Too early");
            assertThat(page.locator("#notices")).containsText("Still refused");

            tenant.defines("shop.strict", WANTS_NUMBER);
            releases(page, "Ids are numbers now");

            assertThat(page.locator("#notices")).containsText("heard by one webhook");
            assertThat(page.locator("table tbody tr")).hasCount(1);
            assertThat(dataBySequence(receiver, 1)).containsExactly("{ \"id\" : 1.50 }");
            assertThat(page.locator(".nav .badge")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPersonReleasesATopicInOrderAndDiscardsWhatIsStillBroken() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.strict", WANTS_TEXT);
            tenant.registers(receiver.url(), "shop.*", JsonValue.EMPTY_JSON_OBJECT);
            for (String id : List.of("1", "true", "2")) {
                tenant.breaks("shop.strict", "{\"id\":" + id + "}");
            }
            tenant.defines("shop.strict", WANTS_NUMBER);
            browser.signIn();

            Page page = browser.visit("/quarantine?topic=shop.strict&tenant=" + tenant.slug());
            page.locator("[data-opens=release]").click();
            page.locator("[id='releasing:do-release']").click();
            assertThat(page.locator("#notices")).containsText("2 of shop.strict released; one is still refused");
            assertThat(dataBySequence(receiver, 2)).containsExactly("{\"id\":1}", "{\"id\":2}");

            page.locator("table a.row-link").click();
            page.locator("[data-opens=discard]").click();
            page.locator("[id='discarding:discard-reason']").fill("A test");
            page.locator("[id='discarding:do-discard']").click();
            assertThat(page.getByText("Nothing is kept out")).isVisible();
            assertThat(tenant.api().get("/quarantine").expect(200).data()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void releases(Page page, String reason) {
        page.locator("[data-opens=release]").click();
        page.locator("[id='releasing:release-reason']").fill(reason);
        page.locator("[id='releasing:do-release']").click();
    }

    /** Waits for so many requests. */
    private static List<String> dataBySequence(Receiver receiver, int requests) {
        await("requests")
                .atMost(Duration.ofSeconds(30))
                .until(() -> receiver.received().size() == requests);
        return receiver.received().stream()
                .sorted(Comparator.comparing(request -> request.header("posthorn-sequence")))
                .map(request -> request.text().replaceAll(".*\"data\":(\\{[^}]*}).*", "$1"))
                .toList();
    }

    private static String strict(String id) {
        return "{\"topic\":\"shop.strict\",\"payload\":{\"id\":" + id + "}}";
    }
}

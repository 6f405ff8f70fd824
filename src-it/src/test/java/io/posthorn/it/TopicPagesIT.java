package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

/** A person finds a topic, sees what a version changed, tries payloads, and makes a topic of the house. */
final class TopicPagesIT extends Product {

    @Test
    void personFindsATopicAndSeesWhatItsVersionChanged() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = speaksOneStock(receiver);
            browser.signIn();

            Page page = browser.visit("/topics?tenant=" + tenant.slug());
            page.getByPlaceholder("Name, alias, title or description").fill("Return Parcel Creation");
            button(page, "Show").click();
            page.waitForURL("**/topics?**q=Return+Parcel+Creation**");
            Locator rows = page.locator(".topics a.row-link");
            assertThat(rows).hasText(new String[] {"return_parcel_created", "return_parcel_created@v3"});

            rows.last().click();
            assertThat(page.locator(".tree .name").first()).hasText("documents");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare"))
                    .click();
            assertThat(changes(page, "added")).containsText(new String[] {"documents"});
            assertThat(changes(page, "removed")).containsText(new String[] {"return_note_id"});
            assertThat(changes(page, "same").filter(named("order_id"))).hasCount(0);
            browser.picture("topic-compare");

            page.getByText("Show what is the same too").click();
            page.waitForURL("**/topic-compare/**all=yes**");
            assertThat(changes(page, "same").filter(named("order_id"))).hasCount(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void personTriesABrokenPayloadAndSeesWhereItBreaks() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.strict", "{\"properties\":{\"lines\":{\"items\":{\"required\":[\"sku\"]}}}}");
            tenant.registers(
                    receiver.url(),
                    "shop.*",
                    Json.createObjectBuilder()
                            .add("headers", Json.createObjectBuilder().add("X-Api-Key", "hush"))
                            .build());
            browser.signIn();

            Page page = browser.visit("/topic-try/shop.strict?tenant=" + tenant.slug());
            tries(page, "{\"lines\":[{\"sku\":1},{}]}");
            assertThat(page.locator(".verdict")).containsText("It breaks the schema");
            assertThat(page.locator(".places code")).hasText("/lines/1/sku");

            tries(page, "{ \"lines\" : [] }");
            assertThat(page.locator(".verdict")).containsText("It fits the schema");
            Locator request = page.locator(".outcome");
            assertThat(request).containsText("POST " + receiver.url());
            assertThat(request).containsText("webhook-signature");
            assertThat(request).containsText("\"data\":{ \"lines\" : [] }");
            assertThat(request).containsText("X-Api-Key***");

            tries(page, "{\"lines\":");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("line 1");
            assertThat(tenant.api().get("/events").expect(200).data()).isEmpty();
            assertThat(tenant.api().get("/quarantine").expect(200).data()).isEmpty();
            assertThat(receiver.received()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void personDefinesATopicAndSubscribesToIt() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            browser.signIn();

            Page page = browser.visit("/topic-new?tenant=" + tenant.slug());
            page.getByLabel("Name", exactly()).fill("till.opened");
            page.getByLabel("Example").fill("{\"till\": 3}");
            page.getByLabel("JSON Schema").fill("{\"properties\":{\"till\":{\"type\":\"string\"}}}");
            page.getByLabel("Name of the key").fill("till");
            page.getByLabel("JSON Pointer of the key").fill("till");
            button(page, "Create topic").click();
            assertThat(page.locator(".field .fault")).hasText("A title has 1 to 200 characters.");
            assertThat(page.locator(".key-row .fault")).containsText("JSON Pointer");
            assertThat(page.locator(".places code")).hasText("/till");

            page.getByLabel("Title").fill("Till opened");
            page.getByLabel("JSON Schema").fill("");
            button(page, "Make a schema from the example").click();
            assertThat(page.getByLabel("JSON Schema"))
                    .hasValue(java.util.regex.Pattern.compile("\"type\": \"integer\""));
            page.getByLabel("JSON Pointer of the key").fill("/till");
            page.getByLabel("Refuse it").check();
            button(page, "Create topic").click();
            assertThat(page.locator("#notices")).containsText("The topic was created.");
            Answer topic = tenant.api().get("/topics/till.opened").expect(200);
            assertThat(topic.text("validation")).isEqualTo("reject");
            assertThat(topic.json().getJsonObject("keys")).hasToString("{\"till\":\"/till\"}");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Subscribe"))
                    .click();
            assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("till.opened")))
                    .isChecked();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void personChangesAnOwnTopicAndHoldsAStandardOneToItsSchema() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            browser.signIn();

            Page page = browser.visit("/topic-edit/shop.thing?tenant=" + tenant.slug());
            page.getByLabel("Description").fill("A thing has come.");
            button(page, "Another key").click();
            assertThat(page.getByLabel("Name of the key")).hasCount(2);
            button(page, "Save").click();
            assertThat(page.locator("#notices")).containsText("The topic was changed.");
            assertThat(tenant.api().get("/topics/shop.thing").expect(200).text("description"))
                    .isEqualTo("A thing has come.");

            browser.visit("/topic/order.created?tenant=" + tenant.slug());
            page.getByLabel("For this tenant the schema").selectOption("reject");
            button(page, "Save").click();
            assertThat(page.locator("#notices .good")).isVisible();
            assertThat(tenant.api().get("/topics/order.created").expect(200).text("validation"))
                    .isEqualTo("reject");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void personTakesAnOwnTopicAwayOrGoesBackToTheStandardOne() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.defines("order.created");
            String webhook = tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT)
                    .getString("id");
            browser.signIn();

            Page page = browser.visit("/topic/shop.thing?tenant=" + tenant.slug());
            deletes(page);
            assertThat(page.locator("#notices")).containsText("A webhook asks for the topic shop.thing");
            tenant.api().send("DELETE", "/webhooks/" + webhook, "").expect(204);
            browser.visit("/topic/shop.thing?tenant=" + tenant.slug());
            deletes(page);
            assertThat(page.locator("#notices")).containsText("The topic was deleted.");
            tenant.api().get("/topics/shop.thing").expect(404);

            browser.visit("/topic/order.created?tenant=" + tenant.slug());
            deletes(page);
            assertThat(page.locator("#notices")).containsText("The standard topic counts again.");
            assertThat(page.locator("[data-opens=delete]")).hasCount(0);
            assertThat(tenant.api().get("/topics/order.created").expect(200).text("origin"))
                    .isEqualTo("standard");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void deletes(Page page) {
        page.locator("[data-opens=delete]").click();
        page.locator("[id='deleting:do-delete']").click();
    }

    @Test
    void anothersTopicIsNotFound() {
        try (var browser = Browser.open()) {
            Tenant theirs = Tenant.create();
            theirs.defines("their.topic");
            Tenant own = Tenant.create();
            browser.signIn();

            for (String path : new String[] {
                "/topic/their.topic",
                "/topic-compare/their.topic",
                "/topic-try/their.topic",
                "/topic-edit/their.topic",
                "/topic-file/schema/their.topic"
            }) {
                assertThat(status(browser, path, own)).as(path).isEqualTo(404);
            }
            assertThat(status(browser, "/topic/their.topic", theirs)).isEqualTo(200);
            browser.visit("/topics?tenant=" + own.slug());
            assertThat(browser.page().getByText("their.topic")).hasCount(0);
        }
    }

    private static Tenant speaksOneStock(Receiver receiver) {
        Tenant tenant = Tenant.create();
        tenant.registers(
                receiver.url(),
                "return_parcel_created",
                Json.createObjectBuilder(JsonValue.EMPTY_JSON_OBJECT)
                        .add("profile", "onestock")
                        .build());
        return tenant;
    }

    private static void tries(Page page, String payload) {
        page.getByLabel("Payload", exactly()).fill(payload);
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> button(page, "Try it").click());
    }

    private static int status(Browser browser, String path, Tenant tenant) {
        return browser.status(path + "?tenant=" + tenant.slug());
    }

    private static Locator changes(Page page, String kind) {
        return page.locator("table.diff").first().locator("tr.is-" + kind + " .name");
    }

    private static Locator.FilterOptions named(String field) {
        return new Locator.FilterOptions().setHasText(field);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}

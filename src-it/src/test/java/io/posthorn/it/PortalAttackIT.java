package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.PortalUsers;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes with ill will, or at a bad moment: odd addresses, markup in every text, an ended session, no script. */
final class PortalAttackIT extends Product {
    private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>#{7*7}";

    @Test
    void oddAddressesAreAnsweredNeverBroken() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            browser.signInAs(PortalUsers.of(tenant, "admin"));

            for (String list : List.of("/deliveries", "/quarantine", "/topics", "/webhooks", "/users", "/resend-new")) {
                for (String query : List.of(
                        "status=xyz&cursor=%25&after=abc",
                        "after=%2B999999999-12-31T23:59:59Z",
                        "before=-999999999-01-01T00:00:00Z",
                        "webhook=x&event=y&topic=%27",
                        "key=:&attempt=99999999999999999999&delivery=dlv_")) {
                    String path = list + "?" + query;
                    assertThat(browser.status(path)).as(path).isEqualTo(200);
                }
                assertThat(browser.status(list + "?key=a%00b")).as(list).isEqualTo(400);
            }
        }
    }

    @Test
    void markupIsShownAndNeverRuns() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            definesMarkup(tenant);
            String webhook = registersMarkup(tenant, receiver);
            String quarantined =
                    tenant.breaks("evil.topic", "{\"x\":" + text(MARKUP) + "}").text("quarantined");
            String delivery = tenant.awaits(tenant.publishes("evil.topic", json()), "failed")
                    .getString("id");
            String person = named(tenant, MARKUP, "evil@" + tenant.slug() + ".example");
            browser.signInAs(PortalUsers.of(tenant, "admin"));

            for (String path : List.of(
                    "/",
                    "/users",
                    "/user/" + person,
                    "/webhooks",
                    "/webhook/" + webhook,
                    "/webhook-edit/" + webhook,
                    "/webhook-new?topic=" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                    "/topics?q=%3Cscript%3E",
                    "/topic/evil.topic",
                    "/topic-edit/evil.topic",
                    "/topic-try/evil.topic",
                    "/deliveries?topic=%22%3E%3Cimg%20src%3Dx%3E",
                    "/deliveries",
                    "/delivery/" + delivery,
                    "/quarantine",
                    "/quarantined/" + quarantined)) {
                browser.visit(path);
                assertThat(browser.page().locator("img")).hasCount(0);
                assertThat(browser.page().content()).as(path).doesNotContain("alert(2)>49", "alert(2)&gt;49");
            }
            browser.visit("/topic/evil.topic");
            assertThat(browser.page().locator("h1")).hasText(MARKUP);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whoseSessionEndedComesBackToTheFormAfterSigningIn() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            String person = PortalUsers.of(tenant, "admin");
            browser.signInAs(person);
            Page page = browser.visit("/topic-edit/shop.thing");
            page.context().clearCookies();

            save(page);
            page.waitForURL("**/login?to=**");
            browser.signsInHere(person);

            page.waitForURL("**/topic-edit/shop.thing");
            page.getByLabel("Title").fill("A thing");
            save(page);
            assertThat(page.locator("#notices")).containsText("The topic was changed.");
        }
    }

    @Test
    void whatWasDeletedMeanwhileIsNotThere() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            String webhook = tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT)
                    .getString("id");
            browser.signInAs(PortalUsers.of(tenant, "admin"));
            Page page = browser.visit("/webhook/" + webhook);
            tenant.api().send("DELETE", "/webhooks/" + webhook, "").expect(204);

            button(page, "Pause").first().click();
            assertThat(page.locator("#pause")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#pause")).isHidden();
            button(page, "Pause").first().click();
            page.locator("[id='pausing:do-pause']").click();

            assertThat(page.locator("h1")).hasText("Nothing here");
        }
    }

    @Test
    void signingInLeadsNowhereElse() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            String person = PortalUsers.of(tenant, "viewer");

            for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/%5Cevil.example", "%09//x")) {
                browser.page().context().clearCookies();
                browser.visit("/login?to=" + elsewhere);
                browser.signsInHere(person);
                assertThat(browser.page().locator("h1")).hasText("Overview");
            }
        }
    }

    @Test
    void whatIsTooLongIsShortenedAndNothingRunsOverTheEdge() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            String topic = "long." + "segment.".repeat(20) + "done";
            tenant.defines(topic);
            String webhook = tenant.registers(
                            receiver.url() + "/" + "y".repeat(500), topic, JsonValue.EMPTY_JSON_OBJECT)
                    .getString("id");
            String delivery =
                    tenant.awaits(tenant.publishes(topic, "{}"), "delivered").getString("id");
            String person =
                    named(tenant, "y".repeat(200), tenant.slug() + "y".repeat(50) + "@" + "y".repeat(180) + ".example");
            browser.signInAs(PortalUsers.of(tenant, "admin"));
            browser.page().setViewportSize(390, 900);

            for (String path : List.of(
                    "/",
                    "/users",
                    "/user/" + person,
                    "/user-new",
                    "/account",
                    "/webhooks",
                    "/webhook/" + webhook,
                    "/topics",
                    "/topic/" + topic,
                    "/topic-try/" + topic,
                    "/deliveries",
                    "/delivery/" + delivery,
                    "/resend-new?delivery=" + delivery)) {
                browser.visit(path);
                assertThat(browser.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(390);
            }
        }
    }

    @Test
    void resendingLeadsBackToTheListAsItWas() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.registers(receiver.url(), "shop.thing", noRetry());
            tenant.awaits(tenant.publishes("shop.thing", "{}"), "failed");
            browser.signInAs(PortalUsers.of(tenant, "admin"));

            Page page = browser.visit("/deliveries?status=failed&topic=shop.*");
            page.locator("input[name='delivery']").check();
            page.locator("[data-counts]").click();
            button(page, "Resend now").click();

            page.waitForURL("**/deliveries?status=failed&topic=shop.*");
            assertThat(page.getByText("1 resent.")).isVisible();
        }
    }

    @Test
    void formsWorkWithoutScript() {
        try (var receiver = Receiver.open();
                var browser = Browser.withoutScript()) {
            Tenant tenant = Tenant.create();
            browser.signInAs(PortalUsers.of(tenant, "admin"));

            Page page = browser.visit("/topic-new");
            page.getByLabel("Name", exactly()).fill("till.opened");
            page.getByLabel("Title").fill("Till opened");
            button(page, "Create topic").click();
            assertThat(page.locator("#notices")).containsText("The topic was created.");

            browser.visit("/webhook-new?topic=till.opened");
            page.getByLabel("URL").fill(receiver.url());
            button(page, "Register webhook").click();
            assertThat(page.locator("#secret-value")).containsText("whsec_");
            tenant.awaits(tenant.publishes("till.opened", "{}"), "delivered");
        }
    }

    private static void definesMarkup(Tenant tenant) {
        String schema = "{\"title\":" + text(MARKUP) + ",\"required\":[\"id\"],\"properties\":{" + text(MARKUP)
                + ":{\"description\":" + text(MARKUP) + ",\"enum\":[" + text(MARKUP) + "]}}}";
        String topic = "{\"title\":" + text(MARKUP) + ",\"description\":" + text(MARKUP) + ",\"group\":" + text(MARKUP)
                + ",\"validation\":\"reject\",\"schema\":" + schema + ",\"example\":" + json() + "}";
        tenant.api().send("PUT", "/topics/evil.topic", topic).expect(201);
    }

    private static String registersMarkup(Tenant tenant, Receiver receiver) {
        JsonObject more = Json.createObjectBuilder(noRetry())
                .add("description", MARKUP)
                .add("filter", "payload.id != " + text("</script>"))
                .build();
        return tenant.registers(receiver.url(), "evil.topic", more).getString("id");
    }

    /** @return the id of somebody who is called like that */
    private static String named(Tenant tenant, String name, String email) {
        JsonObject person = Json.createObjectBuilder()
                .add("name", name)
                .add("email", email)
                .add("role", "viewer")
                .build();
        return tenant.api().post("/users", person).expect(201).text("id");
    }

    private static JsonObject noRetry() {
        return Json.createObjectBuilder()
                .add("retry", Json.createObjectBuilder().add("strategy", "none"))
                .build();
    }

    private static String json() {
        return "{\"id\":" + text(MARKUP) + "," + text(MARKUP) + ":" + text(MARKUP) + "}";
    }

    private static String text(String text) {
        return Json.createValue(text).toString();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void save(Page page) {
        button(page, "Save").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.posthorn.it.kit.Api;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.PortalUsers;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every main page, in light and dark: no finding of axe (WCAG 2.2 A and AA), no word from the console. */
final class AccessibleIT extends Product {

    @Test
    void pagesHaveNoFinding() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            tenant.defines("shop.thing@v2", "{\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"string\"}}}");
            JsonObject noRetry = Json.createObjectBuilder()
                    .add("retry", Json.createObjectBuilder().add("strategy", "none"))
                    .build();
            String webhook =
                    tenant.registers(receiver.url(), "shop.thing", noRetry).getString("id");
            tenant.defines("shop.strict", "{\"required\":[\"id\"]}");
            String quarantined = tenant.breaks("shop.strict", "{}").text("quarantined");
            String delivery = tenant.awaits(tenant.publishes("shop.thing", "{\"n\":1}"), "failed")
                    .getString("id");
            PortalUsers.of(tenant, "viewer");
            String user = firstOf(tenant.api());
            List<String> findings = new ArrayList<>(look(browser, "/login"));
            browser.signIn();

            for (String path : List.of(
                    "/",
                    "/webhooks",
                    "/webhook-new",
                    "/webhook-new?profile=ongoing&topic=order.status_changed",
                    "/webhook-new?profile=akinon",
                    "/webhook/" + webhook,
                    "/webhook-edit/" + webhook,
                    "/topics",
                    "/topics?q=order&deprecated=yes",
                    "/topic/shop.thing",
                    "/topic/order.created",
                    "/topic-compare/shop.thing",
                    "/topic-try/shop.thing",
                    "/topic-new",
                    "/topic-edit/shop.thing",
                    "/deliveries",
                    "/deliveries?status=delivered",
                    "/deliveries?status=held",
                    "/delivery/" + delivery,
                    "/quarantine",
                    "/quarantine?topic=shop.strict",
                    "/quarantine?topic=shop.other",
                    "/quarantined/" + quarantined,
                    "/resend-new?delivery=" + delivery,
                    "/users",
                    "/user-new",
                    "/user/" + user,
                    "/operators",
                    "/operator-new",
                    "/operator/" + firstOf(Api.platform()),
                    "/account",
                    "/tenants",
                    "/tenants?q=nobody-there")) {
                String tenantToo = path + (path.contains("?") ? "&" : "?") + "tenant=" + tenant.slug();
                findings.addAll(look(browser, tenantToo));
            }
            assertThat(findings).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String firstOf(Api api) {
        return api.get("/users").expect(200).data().getJsonObject(0).getString("id");
    }

    private static List<String> look(Browser browser, String path) {
        List<String> findings = new ArrayList<>();
        Page page = browser.page();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            browser.visit(path);
            assertThat(page.locator("h1").first().innerText()).as(path).isNotBlank();
            page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            browser.picture(path.replaceAll("\\?.*", "").replaceAll("[^a-z-]+", "-") + scheme);
            findings.addAll(axe(page).stream()
                    .map(rule -> path + " " + scheme + ": " + rule.getId() + " " + rule.getNodes())
                    .toList());
        }
        return findings;
    }

    private static List<Rule> axe(Page page) {
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
    }
}

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
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** People come, work, and go. */
final class PortalUserIT extends Product {

    @Test
    void anAdminIsLetInWorksForOneTenantAndIsPutOut() {
        try (var receiver = Receiver.open();
                var operator = Browser.open();
                var admin = Browser.open()) {
            Tenant tenant = Tenant.create();
            Tenant neighbour = Tenant.create();
            tenant.defines("shop.thing");
            String email = "Ann@" + tenant.slug() + ".example";
            operator.signIn();

            String password = adds(operator, "/user-new?tenant=" + tenant.slug(), email);
            admin.visit("/webhook-new");
            admin.signsInHere(email.toLowerCase(Locale.ROOT), password);
            seesOnly(tenant, neighbour, admin);
            registers(admin, receiver);

            removes(operator, email, tenant);
            admin.visit("/webhooks");
            assertThat(admin.page().locator("h1")).hasText("Sign in");
            assertThat(admin.page().locator("#sign-in")).isVisible();
            assertThat(operator.complaints()).isEmpty();
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void anotherRoleEndsTheSession() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            String email = PortalUsers.of(tenant, "admin");
            browser.signInAs(email);
            assertThat(browser.visit("/users").locator("main .row-link")).hasCount(1);

            String id = tenant.api().get("/users").data().getJsonObject(0).getString("id");
            tenant.api().send("PATCH", "/users/" + id, "{\"role\":\"viewer\"}").expect(200);

            browser.visit("/webhooks");
            browser.signsInHere(email);
            assertThat(browser.page().locator("h1")).hasText("Webhooks");
            assertThat(browser.status("/users")).isEqualTo(403);
        }
    }

    @Test
    void theOwnPasswordChangesHereAndSignsOutElsewhere() {
        try (var here = Browser.withoutScript();
                var elsewhere = Browser.open()) {
            String email = PortalUsers.of(Tenant.create(), "viewer");
            here.signInAs(email);
            elsewhere.signInAs(email);
            here.visit("/account");

            changesPassword(here.page(), "not the password", "a password of mine");
            assertThat(here.page().locator(".fault")).containsText("That is not your present password");
            changesPassword(here.page(), PortalUsers.password(), "a password of mine");

            assertThat(here.page().locator("#notices")).containsText("The password was changed.");
            assertThat(here.status("/webhooks")).isEqualTo(200);
            assertThat(here.page().locator("h1")).hasText("Webhooks");
            elsewhere.visit("/webhooks");
            elsewhere.signsInHere(email, "a password of mine");
            assertThat(elsewhere.page().locator("h1")).hasText("Webhooks");
        }
    }

    @Test
    void anOperatorFindsATenantByTheBeginningOfItsName() {
        try (var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            Tenant.create();
            browser.signIn();

            Page page = browser.visit("/");
            assertThat(page.locator("h1")).hasText("Tenants");
            page.getByLabel("Find a tenant").last().fill("TENANT " + tenant.slug());
            button(page, "Show").click();
            page.waitForURL("**/tenants?q=**");
            page.locator("main .row-link").click();

            page.waitForURL("**tenant=" + tenant.slug());
            assertThat(page.locator("h1")).hasText("Overview");
            page.locator("details.tenant summary").click();
            assertThat(page.locator(".tenant-list li").first()).containsText(tenant.slug());
            browser.visit("/tenants?q=nobody-there");
            assertThat(page.getByText("No such tenant")).isVisible();
        }
    }

    /** @return the password that is shown once */
    private static String adds(Browser operator, String path, String email) {
        Page page = operator.visit(path);
        page.getByLabel("E-mail").fill("nobody");
        page.getByLabel("Name").fill("Ann");
        page.getByLabel("Role").selectOption("admin");
        button(page, "Add a user").click();
        assertThat(page.locator(".fault")).containsText("This is not an e-mail address.");
        page.getByLabel("E-mail").fill(email);
        button(page, "Add a user").click();
        return page.locator("#secret-value").innerText();
    }

    private static void seesOnly(Tenant tenant, Tenant neighbour, Browser admin) {
        admin.visit("/?tenant=" + neighbour.slug());
        assertThat(admin.page().locator(".tenant-name")).containsText(tenant.slug());
        assertThat(admin.page().locator("nav.nav")).containsText("Users");
        assertThat(admin.page().locator("nav.nav")).not().containsText("Tenants");
    }

    private static void registers(Browser admin, Receiver receiver) {
        Page page = admin.visit("/webhook-new?topic=shop.thing");
        page.getByLabel("URL").fill(receiver.url());
        button(page, "Register webhook").click();
        assertThat(page.locator("[id$='secret-value']")).containsText("whsec_");
    }

    private static void removes(Browser operator, String email, Tenant tenant) {
        Page page = operator.visit("/users?tenant=" + tenant.slug());
        assertThat(page.locator("main")).containsText(email);
        page.locator("main .row-link").click();
        button(page, "Remove").click();
        page.locator("[id='removing:do-remove']").click();
        assertThat(page.locator("#notices")).containsText(email + " was removed.");
    }

    private static void changesPassword(Page page, String present, String wanted) {
        page.locator("[id='account:present']").fill(present);
        page.locator("[id='account:wanted']").fill(wanted);
        page.locator("[id='account:again']").fill(wanted);
        button(page, "Change the password").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

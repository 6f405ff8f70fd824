package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import org.junit.jupiter.api.Test;

/** A person registers a webhook, sees what happens, and sends again what failed. */
final class PortalIT extends Product {

    @Test
    void personSeesDeliveriesAndResendsWhatFailed() {
        try (var receiver = Receiver.open();
                var browser = Browser.open()) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            browser.signIn();
            registersWebhook(browser, tenant, receiver);

            tenant.awaits(tenant.publishes("shop.thing", "{\"n\":1}"), "delivered");
            assertThat(list(browser, tenant, "delivered")).hasCount(1);

            receiver.answers(503);
            String failing = tenant.publishes("shop.thing", "{\"n\":2}");
            tenant.awaits(failing, "failed");
            assertThat(list(browser, tenant, "failed")).hasCount(1);
            browser.picture("deliveries-failed");

            receiver.answers(200);
            resends(browser);
            tenant.awaits(failing, "delivered");
            assertThat(list(browser, tenant, "failed")).hasCount(0);
            assertThat(list(browser, tenant, "delivered")).hasCount(2);
            assertThat(receiver.received()).hasSize(3);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void registersWebhook(Browser browser, Tenant tenant, Receiver receiver) {
        Page page = browser.visit("/webhook-new?tenant=" + tenant.slug());
        page.getByLabel("URL").fill(receiver.url());
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("shop.thing"))
                .check();
        page.getByText("When the receiver does not take it").click();
        page.getByLabel("Retries").selectOption("none");
        page.locator("[id='webhook:register']").click();
        assertThat(page.locator("#secret-value, [id='webhook:secret-value']")).containsText("whsec_");
        browser.picture("webhook-registered");
    }

    /** The rows of the list, filtered by a person: through the form, and so in the address. */
    private static Locator list(Browser browser, Tenant tenant, String status) {
        Page page = browser.visit("/deliveries?tenant=" + tenant.slug());
        page.locator("input[name='status'][value='" + status + "']").check(new Locator.CheckOptions().setForce(true));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        page.waitForURL("**/deliveries?**status=" + status + "**");
        return page.locator("table tbody tr");
    }

    /** From the list that is shown. */
    private static void resends(Browser browser) {
        Page page = browser.page();
        page.locator("input[name='delivery']").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resend"))
                .click();
        page.getByLabel("Reason").fill("Receiver was down");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resend now"))
                .click();
        assertThat(page.getByText("1 resent.")).isVisible();
    }
}

package io.posthorn.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.TenantIsolationIT.Owned;
import io.posthorn.it.kit.Browser;
import io.posthorn.it.kit.PortalUsers;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What another tenant owns looks exactly like what does not exist, on every page that names something. */
final class PortalIsolationIT extends Product {
    private static final Path PAGES = Path.of("..", "web-portal", "src", "main", "webapp");
    private static final String NOBODY = "00000000000000000000000000";

    /** Pages whose path names something of a tenant. */
    private static final Map<String, Function<Owned, String>> NAMING = Map.of(
            "webhook",
            Owned::webhook,
            "webhook-edit",
            Owned::webhook,
            "delivery",
            Owned::delivery,
            "quarantined",
            Owned::quarantined,
            "topic",
            owned -> "shop.thing",
            "topic-compare",
            owned -> "shop.thing",
            "topic-edit",
            owned -> "shop.thing",
            "topic-try",
            owned -> "shop.thing",
            "user",
            Owned::user);

    private static final Set<String> NAMING_NOTHING = Set.of(
            "index",
            "login",
            "webhooks",
            "webhook-new",
            "topics",
            "topic-new",
            "deliveries",
            "resend-new",
            "quarantine",
            "users",
            "user-new",
            "account");

    /** Pages about nothing of a tenant's own. */
    private static final Set<String> FOR_OPERATORS = Set.of("tenants", "operators", "operator", "operator-new");

    @Test
    void everyPageIsKnownToThisTest() throws IOException {
        Set<String> known = new TreeSet<>(NAMING.keySet());
        known.addAll(NAMING_NOTHING);
        known.addAll(FOR_OPERATORS);

        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .collect(Collectors.toSet());
            assertThat(known).isEqualTo(new TreeSet<>(pages));
        }
    }

    @Test
    void othersThingsAreNotFoundAndNobodyGoesOverToAnotherTenant() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Owned a = owned(receiver);
            Tenant b = Tenant.create();
            browser.signInAs(PortalUsers.of(b, "admin"));

            NAMING.forEach((page, id) -> {
                notFound(browser, "/" + page + "/" + id.apply(a));
                notFound(
                        browser,
                        "/" + page + "/" + id.apply(a) + "?tenant=" + a.tenant().slug());
            });
            listsShowNothingOf(a, browser);
            theTenantSwitchIsNotTheirs(a, b, browser);
            FOR_OPERATORS.forEach(
                    page -> assertThat(browser.status("/" + page)).as(page).isEqualTo(403));
        }
    }

    @Test
    void theOperatorSeesThingsOnlyBesideTheirTenant() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Owned a = owned(receiver);
            Tenant b = Tenant.create();
            browser.signIn();

            NAMING.forEach((page, id) -> {
                String path = "/" + page + "/" + id.apply(a);
                assertThat(browser.status(path + "?tenant=" + a.tenant().slug()))
                        .as(path)
                        .isEqualTo(200);
                notFound(browser, path + "?tenant=" + b.slug());
                notFound(browser, path + "?tenant=nobody-there");
            });
            assertThat(browser.status("/?tenant=nobody-there")).isEqualTo(404);
            assertThat(browser.status("/deliveries?tenant=not%20a%20slug")).isEqualTo(404);
        }
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() {
        try (var receiver = Receiver.open().answers(503);
                var browser = Browser.open()) {
            Owned a = owned(receiver);
            browser.signInAs(PortalUsers.of(a.tenant(), "viewer"));

            NAMING.forEach((page, id) -> {
                String path = "/" + page + "/" + id.apply(a);
                if (page.equals("user")) {
                    return;
                }
                assertThat(browser.status(path)).as(path).isEqualTo(200);
                assertThat(browser.page().locator("main [data-opens], main .ui-button"))
                        .hasCount(0);
            });
            browser.visit("/resend-new?delivery=" + a.delivery());
            assertThat(browser.page().locator("main .ui-button")).hasCount(0);
            assertThat(browser.page().locator("a[href*='/users']")).hasCount(0);
            for (String page : List.of("/users", "/user-new", "/user/" + a.user(), "/operators", "/tenants")) {
                assertThat(browser.status(page)).as(page).isEqualTo(403);
            }
        }
    }

    /** One of everything, and two versions of a topic to compare. */
    private static Owned owned(Receiver receiver) {
        Owned owned = Owned.of(Tenant.create(), receiver);
        owned.tenant().defines("shop.thing@v2");
        return owned;
    }

    /** As for an id that nobody has. */
    private static void notFound(Browser browser, String path) {
        int status = browser.status(path);
        String seen = browser.page().locator("main").innerText();

        assertThat(status).as(path).isEqualTo(404);
        String nobodys = path.replaceFirst("/([a-z-]+)/([a-z]{3}_)?[^?]*", "/$1/$2" + NOBODY);
        assertThat(browser.status(nobodys)).as(nobodys).isEqualTo(404);
        assertThat(browser.page().locator("main").innerText()).isEqualTo(seen);
    }

    private static void listsShowNothingOf(Owned a, Browser browser) {
        for (String list : Set.of(
                "/",
                "/webhooks",
                "/topics",
                "/deliveries",
                "/deliveries?webhook=" + a.webhook(),
                "/deliveries?event=" + a.event(),
                "/resend-new?delivery=" + a.delivery(),
                "/quarantine",
                "/users",
                "/webhook-new")) {
            String other = list + (list.contains("?") ? "&" : "?") + "tenant="
                    + a.tenant().slug();
            for (String path : Set.of(list, other)) {
                assertThat(browser.status(path)).as(path).isEqualTo(200);
                assertThat(browser.page().locator("main").innerText())
                        .as(path)
                        .doesNotContain(
                                "shop.thing",
                                "shop.strict",
                                receiverOf(a),
                                "ann@" + a.tenant().slug(),
                                a.tenant().slug());
            }
        }
    }

    /** What the list of the owner's webhooks shows. */
    private static String receiverOf(Owned a) {
        String url = a.tenant().api().get("/webhooks/" + a.webhook()).text("url");
        return url.replace("http://", "");
    }

    private static void theTenantSwitchIsNotTheirs(Owned a, Tenant b, Browser browser) {
        browser.visit("/?tenant=" + a.tenant().slug());

        assertThat(browser.page().locator(".tenant-name")).containsText(b.slug());
        assertThat(browser.page().locator("details.tenant")).hasCount(0);
        assertThat(browser.page().locator("a[href*='tenant=']")).hasCount(0);
    }
}

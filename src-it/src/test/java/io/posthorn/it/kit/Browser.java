package io.posthorn.it.kit;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Chromium, the one of the system. {@code IT_CHROMIUM} names another one. */
public final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final Page page;
    private final URI base;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Browser(Playwright playwright, Page page, URI base) {
        this.playwright = playwright;
        this.page = page;
        this.base = base;
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("Error in a script: " + error));
    }

    /** Looks at the product under test. */
    public static Browser open() {
        return open(Variables.base(), true);
    }

    /** Looks at the product under test as somebody does whose browser runs no script. */
    public static Browser withoutScript() {
        return open(Variables.base(), false);
    }

    /** Looks at another node's portal. */
    public static Browser open(Instance instance) {
        return open(instance.base(), true);
    }

    private static Browser open(URI base, boolean script) {
        @Nullable String other = System.getenv("IT_CHROMIUM");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium refuses its sandbox to root; the pages it sees here are our own.
        var options = new LaunchOptions()
                .setExecutablePath(Path.of(other == null ? "/usr/bin/chromium" : other))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        BrowserContext context =
                playwright.chromium().launch(options).newContext(new NewContextOptions().setJavaScriptEnabled(script));
        context.setDefaultTimeout(30_000);
        return new Browser(playwright, context.newPage(), base);
    }

    public Page page() {
        return page;
    }

    /** Opens a path of the portal. */
    public Page visit(String path) {
        page.navigate(base + path);
        return page;
    }

    /** Opens a path of the portal. @return the status of the answer */
    public int status(String path) {
        return page.navigate(base + path).status();
    }

    /** Signs in as the operator of the first start. */
    public void signIn() {
        signInAs(Variables.of("POSTHORN_BOOTSTRAP_USER"));
    }

    /** Signs in as somebody whom {@link PortalUsers} made. */
    public void signInAs(String email) {
        visit("/login");
        signsInHere(email);
    }

    /** As {@link #signInAs}, on the page to sign in that is shown already. */
    public void signsInHere(String email) {
        signsInHere(email, PortalUsers.password());
    }

    /** As {@link #signsInHere(String)}, with a password of the person's own. */
    public void signsInHere(String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("#sign-in").click();
        page.locator("nav.nav").waitFor();
    }

    /** What the console held against the pages: script errors, and everything the content security policy blocked. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps what is seen, for people. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "it", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
        }
    }
}

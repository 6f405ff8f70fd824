package io.posthorn.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses of this portal. An operator's links name the tenant, so that they can be passed on. */
@Named
@RequestScoped
public class Links {
    private final HttpServletRequest request;
    private final CurrentUser user;
    private final CurrentTenant tenant;

    @Inject
    Links(HttpServletRequest request, CurrentUser user, CurrentTenant tenant) {
        this.request = request;
        this.user = user;
        this.tenant = tenant;
    }

    /** @param path for example {@code /deliveries?status=failed}, already encoded */
    public String to(String path) {
        String address = request.getContextPath() + path;
        if (!user.isOperator() || !tenant.isChosen()) {
            return address;
        }
        return address + (path.indexOf('?') < 0 ? '?' : '&') + CurrentTenant.PARAMETER + '=' + tenant.getSlug();
    }

    /** @param page for example {@code /topic}; the subject is encoded here */
    public String to(String page, Object subject) {
        return to(page + "/" + encoded(subject.toString()));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

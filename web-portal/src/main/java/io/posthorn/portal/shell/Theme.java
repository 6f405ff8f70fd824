package io.posthorn.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Light, dark, or as the system says; kept in a cookie. */
@Named
@RequestScoped
public class Theme {
    static final String COOKIE = "posthorn-theme";
    static final String AUTO = "auto";
    private static final Set<String> KNOWN = Set.of(AUTO, "light", "dark");

    private final HttpServletRequest request;

    @Inject
    Theme(HttpServletRequest request) {
        this.request = request;
    }

    static String known(String name) {
        return KNOWN.contains(name) ? name : AUTO;
    }

    public String getName() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .map(Theme::known)
                .findFirst()
                .orElse(AUTO);
    }
}

package io.posthorn.portal.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** Remembers the theme and returns to the page; an ordinary form, so it works without script. */
public class ThemeSwitch extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Objects.requireNonNullElse(request.getParameter("theme"), Theme.AUTO);
        Cookie cookie = new Cookie(Theme.COOKIE, Theme.known(name));
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        response.sendRedirect(LocalPath.of(request.getParameter("back")).orElse(request.getContextPath() + "/"));
    }
}

package io.posthorn.portal.start;

import io.posthorn.portal.shell.LocalPath;
import io.posthorn.portal.shell.SessionPerson;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;

/**
 * However busy a session is, after twelve hours its person signs in again; and at once when somebody removed the person, or
 * gave another role or password.
 */
public class SessionEnd extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Duration MOST = Duration.ofHours(12);

    @Inject
    private transient SessionPerson person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = MachineDoors.isOne(request) ? null : request.getSession(false);
        if (session != null && (isOld(session) || person.isGone())) {
            session.invalidate();
            // The same address again, now as nobody: signing in leads back to it, also from the background of a page.
            response.sendRedirect(LocalPath.of(Pages.address(request)).orElse(request.getContextPath() + "/login"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOld(HttpSession session) {
        return System.currentTimeMillis() - session.getCreationTime() > MOST.toMillis();
    }
}

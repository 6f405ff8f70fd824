package io.posthorn.portal.start;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

/** Binds the session cookie to this host and to TLS wherever people come by https. */
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (PublicAddress.isHttps()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-posthorn-session");
            cookie.setSecure(true);
        }
    }
}

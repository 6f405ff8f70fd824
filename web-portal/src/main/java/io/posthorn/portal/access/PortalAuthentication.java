package io.posthorn.portal.access;

import io.posthorn.domain.access.SignIn;
import io.posthorn.domain.access.SignedIn;
import io.posthorn.portal.shell.PortalPrincipal;
import io.posthorn.portal.start.Pages;
import io.posthorn.portal.start.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The application's only mechanism; a second one would make every request fail. Bearer keys are a filter of the API. */
@ApplicationScoped
@AutoApplySession
public class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final Set<String> ROLES = Set.of("portal");

    private final SignIn signIn;

    @Inject
    PortalAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given) {
            Optional<SignedIn> person =
                    signIn.verify(given.getCaller(), given.getPassword().getValue());
            return person.map(found -> context.notifyContainerAboutLogin(new PortalPrincipal(found), ROLES))
                    .orElse(AuthenticationStatus.SEND_FAILURE);
        }
        if (context.isProtected()) {
            // The container asks before the filters run, so the answer gets its headers here.
            SecurityHeaders.protect(request, response);
            return Pages.isOne(request) ? signIn(request, response, context) : nothing(response);
        }
        return context.doNothing();
    }

    private static AuthenticationStatus signIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return isAjax(request) ? redirectAjax(login(request), response) : context.redirect(login(request));
    }

    private static AuthenticationStatus nothing(HttpServletResponse response) {
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    // A script would follow a plain redirect and not know what to do with the page.
    private static AuthenticationStatus redirectAjax(String login, HttpServletResponse response) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"></redirect></partial-response>");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Forms are sent to the address of their page, so that is where somebody whose session ended comes back to. */
    private static String login(HttpServletRequest request) {
        String wanted = Pages.address(request);
        boolean isHome = wanted.equals(request.getContextPath() + "/");
        String base = request.getContextPath() + "/login";
        return isHome ? base : base + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}

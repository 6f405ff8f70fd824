package io.posthorn.portal.access;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import io.posthorn.portal.shell.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Asks who is there. What was wrong is not told, so that nobody learns which addresses exist. */
@Named
@RequestScoped
public class LoginPage {
    private final SecurityContext security;
    private String email = "";
    private String password = "";
    private boolean refused;

    @Inject
    LoginPage(SecurityContext security) {
        this.security = security;
    }

    /** Whoever is already in goes on. */
    public void load() {
        if (security.getCallerPrincipal() != null) {
            Faces.redirect(target());
        }
    }

    public void signIn() {
        HttpServletRequest request = Faces.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                Faces.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(email, password))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            request.getSession();
            request.changeSessionId();
            Faces.redirect(target());
        } else {
            refused = true;
            Faces.getResponse().setStatus(200);
        }
    }

    private static String target() {
        return LocalPath.of(Faces.getRequestParameter("to")).orElse(Faces.getRequestContextPath() + "/");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRefused() {
        return refused;
    }
}

package io.posthorn.portal.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** How people reach the portal: as the operator says with {@code POSTHORN_PUBLIC_URL}, else as this request came. */
@Named
@RequestScoped
public class PublicAddress {
    private static final Optional<URI> ADDRESS = Optional.ofNullable(System.getenv("POSTHORN_PUBLIC_URL"))
            .filter(text -> !text.isBlank())
            .map(URI::create);

    private final HttpServletRequest request;

    @Inject
    PublicAddress(HttpServletRequest request) {
        this.request = request;
    }

    static boolean isHttps() {
        return ADDRESS.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    }

    /** @return host, with the port when it is not the usual one */
    static Optional<String> authority() {
        return ADDRESS.map(URI::getRawAuthority);
    }

    /** @return without a slash at the end */
    public String getBase() {
        return ADDRESS.map(URI::toString)
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"))
                .replaceFirst("/+$", "");
    }
}

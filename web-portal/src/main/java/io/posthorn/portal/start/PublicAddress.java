package io.posthorn.portal.start;

import java.net.URI;
import java.util.Optional;

/** How people reach the portal, as the operator says with {@code POSTHORN_PUBLIC_URL}. */
final class PublicAddress {
    private static final Optional<URI> ADDRESS =
            Optional.ofNullable(System.getenv("POSTHORN_PUBLIC_URL")).filter(text -> !text.isBlank()).map(URI::create);

    private PublicAddress() {}

    static boolean isHttps() {
        return ADDRESS.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    }

    /** @return host, with the port when it is not the usual one */
    static Optional<String> authority() {
        return ADDRESS.map(URI::getRawAuthority);
    }
}

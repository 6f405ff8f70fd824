package io.posthorn.domain.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where callers come in, as the operator says; behind a proxy that is the proxy. */
public record PublicUrl(Optional<URI> said) {
    public static final PublicUrl UNSAID = new PublicUrl(Optional.empty());

    /** @throws IllegalArgumentException in words for the operator */
    public static PublicUrl of(String text) {
        return parsed(text)
                .filter(PublicUrl::leadsHere)
                .map(url -> new PublicUrl(Optional.of(url)))
                .orElseThrow(() ->
                        new IllegalArgumentException("POSTHORN_PUBLIC_URL must be an absolute http or https address"
                                + " with a host and without user, query and fragment."));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean leadsHere(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /**
     * @param path below it, encoded, with a slash at its start
     * @return empty when nobody said where
     */
    public Optional<String> at(String path) {
        return said.map(url -> url.toString().replaceFirst("/+$", "") + path);
    }
}

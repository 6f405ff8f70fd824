package io.posthorn.api.compat;

import io.posthorn.api.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The place of a vendor's client for what is an API key here. */
public interface Credential {
    /**
     * @param key empty when its place is
     * @param tenant slug or id of the tenant that the request names besides, if this vendor's requests do
     */
    record Given(Optional<String> key, Optional<String> tenant) {
        static Given key(Optional<String> key) {
            return new Given(key, Optional.empty());
        }
    }

    Given read(ContainerRequestContext request);

    /** @return what a caller without a good key is told */
    Problem unauthorized();

    /** A word, a space and the key in {@code Authorization}: {@code Bearer …}, {@code Token …}. */
    static Credential authorization(String... schemes) {
        String form = "Authorization: " + schemes[0] + " <key>";
        return new InHeader(HttpHeaders.AUTHORIZATION, form, value -> ofScheme(value, schemes));
    }

    /** The key as the whole value of a header, or {@code Authorization: Bearer}. */
    static Credential header(String name) {
        return new InHeader(name, name + ": <key>", Optional::of).or(authorization("Bearer"));
    }

    /** The key as password of HTTP Basic with any user name, or {@code Authorization: Bearer}. */
    static Credential password() {
        return new InHeader(HttpHeaders.AUTHORIZATION, "Authorization: Basic <user:key>", Credential::ofBasic)
                .or(authorization("Bearer"));
    }

    private static Optional<String> ofScheme(String value, String... schemes) {
        for (String scheme : schemes) {
            if (value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)) {
                return Optional.of(value.substring(scheme.length() + 1).trim());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofBasic(String value) {
        try {
            return ofScheme(value, "Basic")
                    .map(pair -> new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8))
                    .filter(pair -> pair.indexOf(':') >= 0)
                    .map(pair -> pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

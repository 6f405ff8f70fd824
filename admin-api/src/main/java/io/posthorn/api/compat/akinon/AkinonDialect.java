package io.posthorn.api.compat.akinon;

import io.posthorn.api.compat.Credential;
import io.posthorn.api.compat.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** {@code Authorization: Token <key>}, and the address that the vendor's library gives its webhooks. */
@ApplicationScoped
public class AkinonDialect implements Dialect {
    @Override
    public String profile() {
        return AkinonResource.PROFILE.value();
    }

    @Override
    public Credential credential() {
        return Credential.authorization("Token", "Bearer");
    }

    @Override
    public Class<?> routes() {
        return AkinonResource.class;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("whisperer/hooks", "webhooks");
    }
}

package io.posthorn.api.compat.ongoing;

import io.posthorn.api.compat.Credential;
import io.posthorn.api.compat.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The key as password of HTTP Basic, and the beginning of every path of the vendor's REST API. */
@ApplicationScoped
public class OngoingDialect implements Dialect {
    @Override
    public String profile() {
        return OngoingResource.PROFILE.value();
    }

    @Override
    public Credential credential() {
        return Credential.password();
    }

    @Override
    public Class<?> routes() {
        return OngoingResource.class;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("api/v1/webhooks", "webhooks");
    }
}

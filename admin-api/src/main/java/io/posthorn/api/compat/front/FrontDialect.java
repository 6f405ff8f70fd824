package io.posthorn.api.compat.front;

import io.posthorn.api.compat.Credential;
import io.posthorn.api.compat.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** {@code x-api-key: <key>}, and the addresses of the catalogue and of the events in singular too. */
@ApplicationScoped
public class FrontDialect implements Dialect {
    @Override
    public String profile() {
        return FrontResource.PROFILE.value();
    }

    @Override
    public Credential credential() {
        return Credential.header("x-api-key");
    }

    @Override
    public Class<?> routes() {
        return FrontResource.class;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("api/webhooktypes", "api/webhookstypes", "api/webhookevents", "api/webhooksevents");
    }
}

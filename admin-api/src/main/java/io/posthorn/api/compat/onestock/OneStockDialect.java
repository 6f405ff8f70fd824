package io.posthorn.api.compat.onestock;

import io.posthorn.api.compat.Credential;
import io.posthorn.api.compat.Dialect;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code token} and {@code site_id} in every body. */
@ApplicationScoped
public class OneStockDialect implements Dialect {
    @Override
    public String profile() {
        return OneStockResource.PROFILE.value();
    }

    @Override
    public Credential credential() {
        return new InBody();
    }

    @Override
    public Class<?> routes() {
        return OneStockResource.class;
    }
}

package io.posthorn.api;

import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.answer.PublicLocation;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.compat.VendorDoor;
import io.posthorn.api.compat.VendorProblemMapper;
import io.posthorn.api.compat.akinon.AkinonResource;
import io.posthorn.api.compat.front.FrontResource;
import io.posthorn.api.compat.onestock.OneStockResource;
import io.posthorn.api.compat.ongoing.OngoingResource;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.list.ParameterGuard;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The vendor-shaped routes. The same guards as before the native API, behind another door. */
@ApplicationPath("/compat")
public class CompatApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                VendorDoor.class,
                ScopeGuard.class,
                ParameterGuard.class,
                BodyGuard.class,
                OnceFeature.class,
                PublicLocation.class,
                VendorProblemMapper.class,
                OneStockResource.class,
                AkinonResource.class,
                FrontResource.class,
                OngoingResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

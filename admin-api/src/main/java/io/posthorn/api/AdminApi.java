package io.posthorn.api;

import io.posthorn.api.access.KeyFilter;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.answer.PublicLocation;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.delivery.DeliveryResource;
import io.posthorn.api.event.EventResource;
import io.posthorn.api.event.PublishResource;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.key.ApiKeyResource;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.problem.ProblemMapper;
import io.posthorn.api.quarantine.QuarantineResource;
import io.posthorn.api.spec.OpenApiResource;
import io.posthorn.api.tenant.TenantResource;
import io.posthorn.api.topic.TopicResource;
import io.posthorn.api.user.UserResource;
import io.posthorn.api.webhook.WebhookActions;
import io.posthorn.api.webhook.WebhookResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The native API. Its parts are named rather than found, so that other doors in the same WAR do not get them too. */
@ApplicationPath("/api/v1")
public class AdminApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                KeyFilter.class,
                ScopeGuard.class,
                ParameterGuard.class,
                BodyGuard.class,
                OnceFeature.class,
                PublicLocation.class,
                ProblemMapper.class,
                TenantResource.class,
                ApiKeyResource.class,
                UserResource.class,
                TopicResource.class,
                WebhookResource.class,
                WebhookActions.class,
                PublishResource.class,
                EventResource.class,
                DeliveryResource.class,
                QuarantineResource.class,
                OpenApiResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // A name only some servers know; others ignore it. Our contract is openapi.yaml, not a generated WADL.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

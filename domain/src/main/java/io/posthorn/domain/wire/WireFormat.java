package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a delivery into the exact request its profile asks for. */
@ApplicationScoped
public class WireFormat {
    private final Map<ProfileName, Renderer> renderers;

    @Inject
    public WireFormat(ProfileCatalogue catalogue) {
        this.renderers = catalogue.all().stream().collect(Collectors.toMap(Profile::name, Renderer::new));
    }

    /** @return whether the profile is there */
    public boolean knows(ProfileName profile) {
        return renderers.containsKey(profile);
    }

    /**
     * @param now begin of this attempt
     * @throws CannotRender when the profile is not there or the webhook lacks what it needs
     */
    public WebhookRequest render(ClaimedDelivery delivery, Instant now) {
        ProfileName profile = delivery.recipient().profile();
        Renderer renderer = renderers.get(profile);
        if (renderer == null) {
            throw new CannotRender("There is no profile " + profile + ".");
        }
        return renderer.render(delivery, now);
    }
}

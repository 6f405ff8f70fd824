package io.posthorn.portal.webhook;

import io.posthorn.domain.register.RotateSecret;
import io.posthorn.domain.webhook.WebhookSecrets;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract a webhook speaks, the secrets that sign for it, and their replacement. */
@Named
@RequestScoped
public class WebhookSigning {
    private static final String A_DAY = "86400";

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final CurrentWebhook current;
    private final ProfileCatalogue profiles;
    private final WebhookSecrets secrets;
    private final RotateSecret rotateSecret;
    private final Notices notices;
    private final Clock clock;
    private String overlap = A_DAY;
    private String own = "";
    private String newSecret = "";

    @Inject
    WebhookSigning(
            CurrentTenant tenant,
            CurrentUser user,
            CurrentWebhook current,
            ProfileCatalogue profiles,
            WebhookSecrets secrets,
            RotateSecret rotateSecret,
            Notices notices,
            Clock clock) {
        this.tenant = tenant;
        this.user = user;
        this.current = current;
        this.profiles = profiles;
        this.secrets = secrets;
        this.rotateSecret = rotateSecret;
        this.notices = notices;
        this.clock = clock;
    }

    /** The new secret stands in this answer only. Where one secret signs at a time, an overlap would mean nothing. */
    public void rotate() {
        int seconds = isOverlapping() ? Integer.parseInt(overlap) : 0;
        notices.tried(() -> newSecret = rotateSecret.rotate(
                tenant.id(),
                user.editor(),
                current.id(),
                Optional.of(own).filter(text -> !text.isEmpty()),
                Optional.of(seconds)));
    }

    /** @return null when the operator took the profile away */
    public @Nullable Contract getContract() {
        return profiles.find(current.webhook().terms().profile())
                .map(Contract::of)
                .orElse(null);
    }

    /** @return whether requests of the contract can be signed at all */
    public boolean isSigned() {
        Contract contract = getContract();
        return contract != null && contract.signs();
    }

    /** @return whether the old secrets sign along for a while */
    public boolean isOverlapping() {
        Contract contract = getContract();
        return contract != null && contract.signsWithAll();
    }

    /** @return what is known of the contract without it */
    public String getName() {
        return current.webhook().terms().profile().value();
    }

    public List<SecretLine> getSecrets() {
        Instant now = clock.instant();
        return secrets.of(tenant.id(), current.id()).stream()
                .filter(secret -> secret.signs(now))
                .map(SecretLine::of)
                .toList();
    }

    public List<String> getOverlaps() {
        return List.of("0", "3600", A_DAY, "604800");
    }

    public String getNewSecret() {
        return newSecret;
    }

    public String getOverlap() {
        return overlap;
    }

    public void setOverlap(@Nullable String overlap) {
        this.overlap = Objects.requireNonNullElse(overlap, A_DAY);
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own.strip();
    }
}

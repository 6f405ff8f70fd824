package io.posthorn.domain.webhook;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.wire.ProfileName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's wish to hear topics at a URL.
 *
 * <p>Its {@code next_sequence} is not mapped: publishers count it up in set-based statements, and an entity that wrote it
 * back would repeat numbers.
 */
@Entity
@Table(name = "webhook")
public class Webhook {
    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private @Nullable String uid;

    private String url;

    private String topics;

    private String method;

    private String description;

    private String profile;

    private String settings;

    @Column(name = "sealed_headers")
    private byte[] sealedHeaders;

    private String retry;

    private String safety;

    private String ordering;

    private String filter;

    @Column(name = "timeout_ms")
    private int timeoutMs;

    @Column(name = "max_in_flight")
    private int maxInFlight;

    @Column(name = "rate_per_second")
    private int ratePerSecond;

    private String thin;

    private String trigger;

    @Column(name = "warn_after")
    private int warnAfter;

    @Column(name = "disable_after")
    private int disableAfter;

    @Column(name = "warned_at", insertable = false, updatable = false)
    private @Nullable Instant warnedAt;

    private String status;

    @Column(name = "status_reason")
    private String statusReason;

    @Column(name = "status_by")
    private String statusBy;

    @Column(name = "status_at")
    private Instant statusAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version
    private int version;

    Webhook() {}

    /** @param id known before, because the headers are sealed for it */
    public Webhook(WebhookId id, TenantId tenant, WebhookTerms terms, Actor by, Instant now) {
        this.id = id.value();
        this.tenantId = tenant.value();
        this.status = WebhookStatus.ACTIVE.word();
        this.statusReason = "";
        this.statusBy = by.value();
        this.statusAt = now;
        this.createdAt = now;
        apply(terms, now);
    }

    public WebhookId id() {
        return new WebhookId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** @return everything of it that people set, as it stands */
    public WebhookTerms terms() {
        return new WebhookTerms(
                url(),
                topics(),
                uid(),
                profile(),
                method,
                description,
                settings(),
                sealedHeaders(),
                retry(),
                safety(),
                ordering(),
                filter,
                timeout(),
                maxInFlight,
                ratePerSecond,
                payload(),
                trigger(),
                onFailure());
    }

    public TargetUrl url() {
        return TargetUrl.of(url);
    }

    public TopicFilter topics() {
        return TopicFilter.parse(topics);
    }

    public Optional<String> uid() {
        return Optional.ofNullable(uid);
    }

    public String method() {
        return method;
    }

    public String description() {
        return description;
    }

    public ProfileName profile() {
        return new ProfileName(profile);
    }

    /** @return values that the profile asks for, by name */
    public Map<String, String> settings() {
        return StoredSettings.parse(settings);
    }

    /** @return the tenant's own headers at rest; {@link WebhookSeal} opens them */
    public byte[] sealedHeaders() {
        return sealedHeaders.clone();
    }

    public RetryPolicy retry() {
        return RetryPolicyJson.parse(retry);
    }

    public SafetyClass safety() {
        return SafetyClass.of(safety);
    }

    public Ordering ordering() {
        return Ordering.of(ordering).orElse(Ordering.NONE);
    }

    /** @return CEL text, empty when every event of its topics is wanted */
    public String filter() {
        return filter;
    }

    public Duration timeout() {
        return Duration.ofMillis(timeoutMs);
    }

    public int maxInFlight() {
        return maxInFlight;
    }

    /** @return 0 when there is no limit */
    public int ratePerSecond() {
        return ratePerSecond;
    }

    /** @return how much of a payload it gets */
    public ThinPayload payload() {
        return StoredPointers.parse(thin);
    }

    /** @return statuses and owners it is narrowed to */
    public StatusTrigger trigger() {
        return StoredTrigger.parse(trigger);
    }

    public FailureReaction onFailure() {
        return new FailureReaction(warnAfter, disableAfter);
    }

    /** @return since when people are warned that its receiver goes on failing; empty when it does not */
    public Optional<Instant> warnedAt() {
        return Optional.ofNullable(warnedAt);
    }

    public WebhookStatus status() {
        return WebhookStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    public String statusReason() {
        return statusReason;
    }

    public Actor statusBy() {
        return new Actor(statusBy);
    }

    public Instant statusAt() {
        return statusAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }

    public void change(WebhookTerms terms, Instant now) {
        apply(terms, now);
    }

    public void pause(Actor by, String reason, Instant now) {
        move(WebhookStatus.PAUSED, by, reason, now);
    }

    public void disable(Actor by, String reason, Instant now) {
        move(WebhookStatus.DISABLED, by, reason, now);
    }

    public void resume(Actor by, Instant now) {
        move(WebhookStatus.ACTIVE, by, "", now);
    }

    /** A new version, so that no node goes on with the old secrets. */
    public void secretsChanged(Instant now) {
        updatedAt = now;
    }

    public void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    private void move(WebhookStatus next, Actor by, String reason, Instant now) {
        status = next.word();
        statusReason = reason;
        statusBy = by.value();
        statusAt = now;
        updatedAt = now;
    }

    private void apply(WebhookTerms terms, Instant now) {
        url = terms.url().toString();
        topics = terms.topics().toString();
        uid = terms.uid().orElse(null);
        profile = terms.profile().value();
        method = terms.method();
        description = terms.description();
        settings = StoredSettings.write(terms.settings());
        sealedHeaders = terms.sealedHeaders().clone();
        retry = RetryPolicyJson.text(terms.retry());
        safety = terms.safety().word();
        ordering = terms.ordering().word();
        filter = terms.filter();
        timeoutMs = (int) terms.timeout().toMillis();
        maxInFlight = terms.maxInFlight();
        ratePerSecond = terms.ratePerSecond();
        thin = StoredPointers.write(terms.payload());
        trigger = StoredTrigger.write(terms.trigger());
        warnAfter = terms.onFailure().warnAfter();
        disableAfter = terms.onFailure().disableAfter();
        updatedAt = now;
    }
}

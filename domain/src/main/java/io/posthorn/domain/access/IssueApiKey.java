package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes a key for a tenant, or for the platform ({@link TenantId#PLATFORM}). */
@ApplicationScoped
public class IssueApiKey {
    private static final int LONGEST_NAME = 200;

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    IssueApiKey(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused for an empty name, no scope, or an end that is over */
    @Transactional
    public IssuedApiKey issue(
            TenantId tenant, Actor actor, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        Instant now = clock.instant();
        check(name, scopes, expiresAt, now);
        KeyText text = KeyText.random(chance);
        ApiKey key = new ApiKey(tenant, name, text, scopes, now, expiresAt);
        keys.add(key);
        audit.record(tenant, actor, "api_key.issue", key.id().toString(), "");
        return new IssuedApiKey(key, text.value());
    }

    private static void check(String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("/name", "name", "A key's name has 1 to " + LONGEST_NAME + " characters.");
        }
        if (scopes.isEmpty()) {
            throw Refused.invalid("/scopes", "scopes", "A key has at least one scope.");
        }
        if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
            throw Refused.invalid("/expires_at", "expires_at", "A key ends in the future.");
        }
    }
}

package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who signs in to the portal, named by an e-mail address. */
@Entity
@Table(name = "portal_user")
public class PortalUser {
    private static final int FREE_FAILURES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String email;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    @Column(name = "failed_sign_ins")
    private int failedSignIns;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    private int epoch;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    PortalUser() {}

    PortalUser(TenantId tenant, String email, String name, Role role, String passwordHash, Instant createdAt) {
        this.id = PortalUserId.next().value();
        this.tenantId = tenant.value();
        this.email = email;
        this.name = name;
        this.role = role.word();
        this.passwordHash = passwordHash;
        this.epoch = 1;
        this.createdAt = createdAt;
    }

    public PortalUserId id() {
        return new PortalUserId(id);
    }

    /** @return {@link TenantId#PLATFORM} for operators */
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return Role.of(role).orElse(Role.VIEWER);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    String passwordHash() {
        return passwordHash;
    }

    /** @return grows whenever the sessions of before are to end */
    int epoch() {
        return epoch;
    }

    void rename(String newName) {
        name = newName;
    }

    void become(Role newRole) {
        role = newRole.word();
        epoch++;
    }

    /** Whoever gets a new password may try it at once, however often the old one failed. */
    void signInWith(String newPasswordHash) {
        passwordHash = newPasswordHash;
        epoch++;
        signedIn();
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Five failures within a quarter of an hour are free; each further one locks twice as long, up to 16 minutes. */
    void signInFailed(Instant now) {
        if (isNewSeries(now)) {
            failingSince = now;
            failedSignIns = 0;
        }
        failedSignIns++;
        if (failedSignIns >= FREE_FAILURES) {
            int doublings = Math.min(failedSignIns - FREE_FAILURES, MOST_DOUBLINGS);
            lockedUntil = now.plus(FIRST_LOCK.multipliedBy(1L << doublings));
        }
    }

    void signedIn() {
        failedSignIns = 0;
        failingSince = null;
        lockedUntil = null;
    }

    // A lock prolongs the window: otherwise waiting out the longest lock would give five free tries again.
    private boolean isNewSeries(Instant now) {
        if (failingSince == null) {
            return true;
        }
        Instant from = lockedUntil == null ? failingSince : lockedUntil;
        return now.isAfter(from.plus(WINDOW));
    }
}

package io.posthorn.domain.delivery;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a delivery stands. Each status lists where it may go: a white list, the only one. The table in
 * {@code docs/delivery-states.md} and the CHECK in the migrations are compared with it by tests.
 *
 * <p>{@code sending} is not written into the ledger: it is a waiting delivery under a live lease. {@code held} is not a
 * status either: it is how waiting work of a paused or disabled webhook is shown.
 */
public enum DeliveryStatus {
    QUEUED,
    SENDING,
    RETRYING,
    DELIVERED,
    FAILED,
    DOUBTFUL,
    QUARANTINED,
    CANCELLED,
    SUPERSEDED;

    private static final Set<DeliveryStatus> FINISHED =
            EnumSet.of(DELIVERED, FAILED, DOUBTFUL, QUARANTINED, CANCELLED, SUPERSEDED);

    /** @return every status this one may become */
    public Set<DeliveryStatus> successors() {
        return switch (this) {
            case QUEUED, RETRYING -> EnumSet.of(SENDING, CANCELLED, SUPERSEDED);
            case SENDING -> EnumSet.of(DELIVERED, RETRYING, FAILED, DOUBTFUL, QUARANTINED);
            case DELIVERED, FAILED, QUARANTINED, CANCELLED -> EnumSet.of(QUEUED);
            case DOUBTFUL -> EnumSet.of(QUEUED, DELIVERED, FAILED);
            case SUPERSEDED -> EnumSet.noneOf(DeliveryStatus.class);
        };
    }

    public boolean mayBecome(DeliveryStatus next) {
        return successors().contains(next);
    }

    /** @return whether nothing more happens unless somebody resends or decides */
    public boolean isFinished() {
        return FINISHED.contains(this);
    }

    /** @return whether a person may send it again */
    public boolean mayBeResent() {
        return mayBecome(QUEUED);
    }

    /** @return whether a person may stop it */
    public boolean mayBeCancelled() {
        return mayBecome(CANCELLED);
    }

    /** @return the word used in tables, API, portal and docs */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryStatus> of(String word) {
        for (DeliveryStatus status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

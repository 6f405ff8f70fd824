package io.posthorn.domain.delivery;

import io.posthorn.domain.retry.RetryAfter;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.SafetyClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What an attempt means for its delivery: the one place where that is decided. Pure; the ledger writes it if the lease is
 * still ours.
 *
 * @param startedAt when the attempt began
 * @param next where the delivery goes from {@link DeliveryStatus#SENDING}
 * @param retryIn present exactly when next is {@link DeliveryStatus#RETRYING}
 * @param freshRound whether the delivery's retries begin anew, because it waits for its webhook to be enabled again
 * @param reaction what it means for the webhook
 */
public record Settlement(
        ClaimedDelivery claimed,
        SentRequest sent,
        AttemptResult result,
        Instant startedAt,
        DeliveryStatus next,
        Optional<Duration> retryIn,
        boolean freshRound,
        Optional<WebhookReaction> reaction) {
    private static final int GONE = 410;
    /** Answers that say the receiver did nothing, so that even one that is not idempotent may be asked again. */
    private static final Set<Integer> DID_NOTHING = Set.of(429, 503);

    public Settlement {
        if (!DeliveryStatus.SENDING.mayBecome(next)) {
            throw new IllegalArgumentException("An attempt cannot end in " + next);
        }
    }

    /**
     * Judges one attempt.
     *
     * @param now when the answer, or its absence, was known
     * @param chance for the jitter of the delay
     */
    public static Settlement of(
            ClaimedDelivery claimed, SentRequest sent, AttemptResult result, Instant now, RandomGenerator chance) {
        Instant startedAt = now.minus(result.duration());
        DeliveryStatus ending = ending(claimed, result);
        Optional<WebhookReaction> reaction = reaction(claimed, result, ending);
        if (reaction.filter(WebhookReaction.DISABLE::equals).isPresent()) {
            return new Settlement(claimed, sent, result, startedAt, ending, Optional.of(Duration.ZERO), true, reaction);
        }
        Optional<Duration> delay =
                ending == DeliveryStatus.RETRYING ? delay(claimed, result, now, chance) : Optional.empty();
        DeliveryStatus next = ending == DeliveryStatus.RETRYING && delay.isEmpty() ? DeliveryStatus.FAILED : ending;
        return new Settlement(claimed, sent, result, startedAt, next, delay, false, reaction);
    }

    /** Where the delivery would go if its retry budget were endless. */
    private static DeliveryStatus ending(ClaimedDelivery claimed, AttemptResult result) {
        if (result.isAccepted()) {
            return DeliveryStatus.DELIVERED;
        }
        if (result.code() == GONE
                || result.error().filter(ErrorClass.RENDER::equals).isPresent()) {
            return DeliveryStatus.FAILED;
        }
        boolean repeatable = claimed.recipient().safety() == SafetyClass.IDEMPOTENT;
        return switch (result.outcome()) {
            case NOT_SENT -> DeliveryStatus.RETRYING;
            case ANSWERED ->
                repeatable || DID_NOTHING.contains(result.code()) ? DeliveryStatus.RETRYING : DeliveryStatus.FAILED;
            case DOUBTFUL -> repeatable ? DeliveryStatus.RETRYING : DeliveryStatus.DOUBTFUL;
        };
    }

    private static Optional<WebhookReaction> reaction(
            ClaimedDelivery claimed, AttemptResult result, DeliveryStatus ending) {
        FailureReaction wanted = claimed.recipient().onFailure();
        if (result.isAccepted()) {
            return claimed.recipient().warned() ? Optional.of(WebhookReaction.RECOVER) : Optional.empty();
        }
        if (result.code() == GONE) {
            return Optional.of(WebhookReaction.GONE);
        }
        if (ending == DeliveryStatus.RETRYING && wanted.disablesAt(claimed.tryInRound())) {
            return Optional.of(WebhookReaction.DISABLE);
        }
        return wanted.warnsAt(claimed.tryInRound()) && !claimed.recipient().warned()
                ? Optional.of(WebhookReaction.WARN)
                : Optional.empty();
    }

    private static Optional<Duration> delay(
            ClaimedDelivery claimed, AttemptResult result, Instant now, RandomGenerator chance) {
        Duration atLeast = result.answer()
                .header("retry-after")
                .flatMap(text -> RetryAfter.parse(text, now))
                .orElse(Duration.ZERO);
        Duration age = claimed.roundAge().plus(result.duration());
        return claimed.recipient().retry().nextDelay(claimed.tryInRound(), age, atLeast, chance);
    }
}

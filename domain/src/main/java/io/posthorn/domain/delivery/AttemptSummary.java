package io.posthorn.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one attempt came to, without its request and answer.
 *
 * @param number from 1, over all rounds
 * @param code 0 when nobody answered
 * @param error empty when the receiver accepted
 */
public record AttemptSummary(int number, Instant at, int code, Optional<ErrorClass> error, Duration duration) {}

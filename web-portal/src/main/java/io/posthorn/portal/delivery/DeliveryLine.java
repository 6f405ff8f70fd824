package io.posthorn.portal.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of a list of deliveries.
 *
 * @param answer code, or what went wrong in words
 * @param took how long the last attempt took, empty when there was none
 */
public record DeliveryLine(
        String id,
        String href,
        String topic,
        long sequence,
        String status,
        String webhook,
        int attempts,
        String answer,
        String took,
        Optional<Instant> next,
        Instant created) {}

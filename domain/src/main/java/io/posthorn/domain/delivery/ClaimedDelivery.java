package io.posthorn.domain.delivery;

import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.webhook.Recipient;
import java.time.Duration;

/**
 * Everything one attempt needs, detached from the database.
 *
 * @param sequence the delivery's gap-free number within its webhook
 * @param attempt number this attempt gets, from 1, counted over all rounds
 * @param tryInRound number of this try since the event was published or last resent, from 1
 * @param roundAge time since that round's first try, or since the webhook was last resumed if that was later
 * @param epoch fence: the result is written only while the lease still has this number
 */
public record ClaimedDelivery(
        DeliveryId id,
        Recipient recipient,
        EventContent event,
        long sequence,
        int attempt,
        int tryInRound,
        Duration roundAge,
        Trigger trigger,
        long epoch) {}

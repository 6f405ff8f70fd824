package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A place in an envelope or header that each attempt fills.
 *
 * @param format of a time; empty for everything else
 * @param zone of a time format that has none
 * @param setting which setting of the webhook; empty for everything else
 */
public record Slot(Placeholder placeholder, Optional<TimeFormat> format, ZoneId zone, Optional<Setting> setting) {

    /** @return whether its text is a JSON number and stands in an envelope without quotes */
    boolean isNumber() {
        return switch (placeholder) {
            case SEQUENCE, ATTEMPT -> true;
            case EVENT_TIME, ATTEMPT_TIME -> format.map(TimeFormat::isNumber).orElse(false);
            case SETTING -> setting.map(Setting::isNumber).orElse(false);
            case EVENT_ID, EVENT_UUID, EVENT_HEX, TOPIC, DELIVERY_ID, WEBHOOK_ID, PAYLOAD -> false;
        };
    }

    /** @throws CannotRender when the webhook lacks a setting, or its value could not stand there */
    String fill(ClaimedDelivery delivery, Instant now) {
        return switch (placeholder) {
            case EVENT_ID -> delivery.event().id().toString();
            case EVENT_UUID -> delivery.event().id().value().toString();
            case EVENT_HEX -> delivery.event().id().value().toString().replace("-", "");
            case TOPIC -> delivery.event().topic().value();
            case EVENT_TIME -> time(delivery.event().occurredAt());
            case ATTEMPT_TIME -> time(now);
            case SEQUENCE -> Long.toString(delivery.sequence());
            case ATTEMPT -> Integer.toString(delivery.attempt());
            case DELIVERY_ID -> delivery.id().toString();
            case WEBHOOK_ID -> delivery.recipient().id().toString();
            case SETTING -> setting.orElseThrow().valueIn(delivery.recipient().settings());
            case PAYLOAD -> throw new IllegalStateException("The payload is spliced, never filled in as text.");
        };
    }

    private String time(Instant time) {
        return format.orElseThrow().write(time, zone);
    }
}

package io.posthorn.domain.event;

import io.posthorn.domain.jdbc.Where;
import io.posthorn.domain.tenant.TenantId;

/** A business key as an SQL condition. */
public final class KeyCondition {
    private KeyCondition() {}

    /** @param column the event id's column */
    public static void add(Where where, String column, TenantId tenant, KeyQuery key) {
        String start = column + " in (select y.event_id from event_key y where y.tenant_id = ? and y.value = ?";
        if (key.name().isPresent()) {
            where.and(
                    start + " and y.name = ?)",
                    tenant.value(),
                    key.value(),
                    key.name().get());
        } else {
            where.and(start + ")", tenant.value(), key.value());
        }
    }
}

package io.posthorn.domain.delivery;

import java.io.Serializable;
import java.util.UUID;

/** Names an attempt within the ledger: its delivery and its number. A class, because an id class cannot be a record. */
final class AttemptKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID deliveryId = new UUID(0, 0);
    private int number;

    AttemptKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof AttemptKey that && deliveryId.equals(that.deliveryId) && number == that.number;
    }

    @Override
    public int hashCode() {
        return 31 * deliveryId.hashCode() + number;
    }
}

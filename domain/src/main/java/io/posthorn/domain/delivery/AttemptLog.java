package io.posthorn.domain.delivery;

import io.posthorn.domain.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All attempts of one delivery, read as somebody looks at them: a hundred with their bodies are more than a node can hold. */
public record AttemptLog(Deliveries deliveries, TenantId tenant, DeliveryId id) {
    private static final int HELD = 2;

    /** @return the first one first; the first few are read at once, so that a failure is told before anything is written */
    public Stream<AttemptRow> rows() {
        return Stream.iterate(after(0), rows -> !rows.isEmpty(), this::behind).flatMap(Collection::stream);
    }

    private List<AttemptRow> behind(List<AttemptRow> rows) {
        return rows.size() < HELD ? List.of() : after(rows.get(HELD - 1).number());
    }

    private List<AttemptRow> after(int number) {
        return deliveries.attempts(tenant, id, number, HELD);
    }
}

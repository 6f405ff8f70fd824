package io.posthorn.domain.delivery;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: reads deliveries, newest first, and lets people intervene. */
public interface Deliveries {
    Page<DeliveryRow> list(TenantId tenant, DeliveryFilter filter, PageRequest page);

    Optional<DeliveryRow> find(TenantId tenant, DeliveryId id);

    /** @return those of the tenant, newest first */
    List<DeliveryRow> find(TenantId tenant, Collection<DeliveryId> ids);

    /**
     * Reads attempts with their bodies, each of which may have 256 KiB; {@link AttemptLog} reads all of them.
     *
     * @param after number of the last one that is known, 0 for none
     * @return those behind it, the first one first
     */
    List<AttemptRow> attempts(TenantId tenant, DeliveryId id, int after, int most);

    /** @return what the attempts of each came to, the first one first; none for a delivery that was not tried */
    Map<DeliveryId, List<AttemptSummary>> attempts(TenantId tenant, Collection<DeliveryId> ids);

    /** @return how many deliveries created since then stand in which shown word ({@code held} included) */
    Map<String, Long> counts(TenantId tenant, Instant since);
}

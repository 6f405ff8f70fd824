package io.posthorn.api.door;

import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Real deliveries of a database that may go away between two pages. */
final class FailingDeliveries implements Deliveries {
    private final Deliveries real;
    private int pagesLeft = Integer.MAX_VALUE;

    FailingDeliveries(Deliveries real) {
        this.real = real;
    }

    void failAfterPages(int pages) {
        pagesLeft = pages;
    }

    @Override
    public Page<DeliveryRow> list(TenantId tenant, DeliveryFilter filter, PageRequest page) {
        if (pagesLeft-- <= 0) {
            throw new LedgerUnavailable(new SQLException("gone", "57P01"));
        }
        return real.list(tenant, filter, page);
    }

    @Override
    public Optional<DeliveryRow> find(TenantId tenant, DeliveryId id) {
        return real.find(tenant, id);
    }

    @Override
    public List<DeliveryRow> find(TenantId tenant, Collection<DeliveryId> ids) {
        return real.find(tenant, ids);
    }

    @Override
    public List<AttemptRow> attempts(TenantId tenant, DeliveryId id, int after, int most) {
        return real.attempts(tenant, id, after, most);
    }

    @Override
    public Map<DeliveryId, List<AttemptSummary>> attempts(TenantId tenant, Collection<DeliveryId> ids) {
        return real.attempts(tenant, ids);
    }

    @Override
    public Map<String, Long> counts(TenantId tenant, Instant since) {
        return real.counts(tenant, since);
    }
}

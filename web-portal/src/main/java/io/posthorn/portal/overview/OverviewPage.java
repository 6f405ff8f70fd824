package io.posthorn.portal.overview;

import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.delivery.DeliveryLine;
import io.posthorn.portal.delivery.DeliveryLines;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.webhook.WebhookLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last 24 hours, and what needs somebody. */
@Named
@RequestScoped
public class OverviewPage {
    private static final int RECENT = 6;
    private static final int WEBHOOKS = 8;
    /** Those that need somebody first. */
    private static final Comparator<Webhook> BY_TROUBLE = Comparator.comparing(
                    (Webhook webhook) -> webhook.status() == WebhookStatus.DISABLED)
            .thenComparing(webhook -> webhook.warnedAt().isPresent())
            .thenComparing(webhook -> webhook.status() == WebhookStatus.PAUSED)
            .reversed();

    private final CurrentTenant tenant;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final DeliveryLines lines;
    private final Links links;
    private final Clock clock;
    private Shares shares = Shares.of(Map.of());
    private List<Webhook> all = List.of();
    private List<DeliveryLine> failures = List.of();
    private boolean delivering;

    @Inject
    OverviewPage(
            CurrentTenant tenant,
            Deliveries deliveries,
            Webhooks webhooks,
            DeliveryLines lines,
            Links links,
            Clock clock) {
        this.tenant = tenant;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.lines = lines;
        this.links = links;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        if (!tenant.isChosen()) {
            return;
        }
        shares = Shares.of(deliveries.counts(tenant.id(), clock.instant().minus(Duration.ofDays(1))));
        all = webhooks.all(tenant.id());
        failures = list(Set.of(DeliveryStatus.FAILED, DeliveryStatus.DOUBTFUL, DeliveryStatus.QUARANTINED), RECENT);
        delivering = shares.total() > 0 || !list(Set.of(), 1).isEmpty();
    }

    private List<DeliveryLine> list(Set<DeliveryStatus> statuses, int limit) {
        DeliveryFilter filter = DeliveryFilter.narrowing().statuses(statuses).filter();
        return lines.of(
                deliveries.list(tenant.id(), filter, PageRequest.first(limit)).rows());
    }

    public Shares getShares() {
        return shares;
    }

    /** @return whether anything was ever to be delivered; before that the page shows how to begin */
    public boolean isDelivering() {
        return delivering;
    }

    public int getRegistered() {
        return all.size();
    }

    /** @return the first ones, those that need somebody before all others */
    public List<WebhookLine> getWebhooks() {
        return all.stream()
                .sorted(BY_TROUBLE)
                .limit(WEBHOOKS)
                .map(webhook -> WebhookLine.of(webhook, links.to("/webhook", webhook.id())))
                .toList();
    }

    public List<DeliveryLine> getFailures() {
        return failures;
    }

    public String hrefOf(Shares.Share share) {
        return links.to("/deliveries?status=" + share.status());
    }
}

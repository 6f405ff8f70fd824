package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import io.posthorn.portal.shell.WebhookNames;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The delivery log. Its whole state is the address; reading it keeps nothing on the server. */
@Named
@RequestScoped
public class DeliveriesPage {
    private static final int ROWS = 50;

    private final CurrentTenant tenant;
    private final Deliveries deliveries;
    private final DeliveryLines lines;
    private final WebhookNames names;
    private final Links links;
    private final DeliveryQuery query;
    private Page<DeliveryRow> page = new Page<>(List.of(), Optional.empty(), Optional.empty(), ROWS);
    private String problem = "";
    private boolean everDelivered = true;

    @Inject
    DeliveriesPage(
            CurrentTenant tenant,
            Deliveries deliveries,
            DeliveryLines lines,
            WebhookNames names,
            Links links,
            Query query) {
        this.tenant = tenant;
        this.deliveries = deliveries;
        this.lines = lines;
        this.names = names;
        this.links = links;
        this.query = DeliveryQuery.of(query);
    }

    @PostConstruct
    void load() {
        if (!tenant.isChosen()) {
            return;
        }
        try {
            page = deliveries.list(tenant.id(), query.filter(), query.page(ROWS));
        } catch (Refused refused) {
            problem = refused.detail();
        }
        if (page.rows().isEmpty() && problem.isEmpty()) {
            everDelivered = !deliveries
                    .list(tenant.id(), DeliveryFilter.NONE, PageRequest.first(1))
                    .rows()
                    .isEmpty();
        }
    }

    public List<DeliveryLine> getRows() {
        return lines.of(page.rows());
    }

    /** @return the one result state to show: data, nothing, nomatch or problem */
    public String getState() {
        if (!problem.isEmpty()) {
            return "problem";
        }
        if (!page.rows().isEmpty()) {
            return "data";
        }
        return everDelivered ? "nomatch" : "nothing";
    }

    public String getProblem() {
        return problem;
    }

    public DeliveryQuery getQuery() {
        return query;
    }

    public boolean isNarrow() {
        return query.isNarrow();
    }

    /** @return in the order of a delivery's life; what is held is still to be delivered */
    public List<String> getStatuses() {
        return Arrays.stream(DeliveryStatus.values())
                .flatMap(status -> status == DeliveryStatus.DELIVERED
                        ? Stream.of(DeliveryQuery.HELD, status.word())
                        : Stream.of(status.word()))
                .toList();
    }

    public boolean asks(String status) {
        return query.status().contains(status);
    }

    public List<WebhookNames.Choice> getWebhooks() {
        return names.choices();
    }

    public String getOlder() {
        return page.next().map(place -> links.to(query.at(place))).orElse("");
    }

    public String getNewer() {
        return page.prev().map(place -> links.to(query.at(place))).orElse("");
    }
}

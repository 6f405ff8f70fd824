package io.posthorn.domain.publish;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.jdbc.Transactions;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.CannotRender;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.domain.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Walks the way of an event up to the send, with the same admission and the same renderer, and stores nothing. */
final class DryRun implements CheckEvent {
    private final Transactions transactions;
    private final PgRoutes routes;
    private final Admission admission;
    private final Recipients recipients;
    private final WireFormat wireFormat;
    private final Clock clock;

    DryRun(
            DataSource source,
            PgRoutes routes,
            Admission admission,
            Recipients recipients,
            WireFormat wireFormat,
            Clock clock) {
        this.transactions = new Transactions(source);
        this.routes = routes;
        this.admission = admission;
        this.recipients = recipients;
        this.wireFormat = wireFormat;
        this.clock = clock;
    }

    @Override
    public CheckReport check(TenantId tenant, NewEvent event) {
        Routes met = transactions.run(sql -> {
            sql.query(PublishStatements.SCOPE, row -> row.getString(1), "{" + tenant.value() + "}");
            return routes.load(sql, List.of(new Submission(tenant, List.of(event))));
        });
        Admitted admitted = admission.read(tenant, event, met);
        Validation validation =
                met.topic(tenant, event.topic()).map(PublishTopic::validation).orElse(Validation.OFF);
        Map<WebhookId, Recipient> known = recipients.load(admitted.matched());
        List<CheckReport.Match> matches = admitted.matched().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(recipient -> match(recipient, admitted))
                .toList();
        return new CheckReport(validation, admitted.faults(), matches);
    }

    private CheckReport.Match match(Recipient recipient, Admitted admitted) {
        EventContent content = new EventContent(
                admitted.id(),
                admitted.event().topic(),
                admitted.occurredAt(),
                admitted.event().payload());
        ClaimedDelivery delivery =
                new ClaimedDelivery(DeliveryId.next(), recipient, content, 0, 1, 1, Duration.ZERO, Trigger.SCHEDULE, 0);
        try {
            WebhookRequest request = wireFormat.render(delivery, clock.instant());
            return new CheckReport.Sendable(recipient.id(), request, recipient.headers());
        } catch (CannotRender why) {
            String detail = "No request can be made for " + recipient.id() + ": " + why.getMessage();
            return new CheckReport.Unsendable(
                    recipient.id(), new Refused(Refused.Reason.INVALID, "cannot_render", detail));
        }
    }
}

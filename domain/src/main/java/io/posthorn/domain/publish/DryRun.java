package io.posthorn.domain.publish;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
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
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** What the database says of an event, read at one time. */
    private record Read(Admitted admitted, Validation validation, Map<WebhookId, Long> sequences) {
        long sequence(WebhookId matched) {
            return Optional.ofNullable(sequences.get(matched)).orElseThrow();
        }
    }

    @Override
    public CheckReport check(TenantId tenant, NewEvent event) {
        Read read = transactions.run(sql -> read(sql, tenant, event));
        Admitted admitted = read.admitted();
        Map<WebhookId, Recipient> known = recipients.load(admitted.matched());
        List<Recipient> matched = admitted.matched().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
        return new CheckReport(
                read.validation(),
                admitted.faults(),
                () -> matched.stream().map(recipient -> match(recipient, admitted, read.sequence(recipient.id()))));
    }

    private Read read(Statements sql, TenantId tenant, NewEvent event) throws SQLException {
        sql.query(PublishStatements.SCOPE, row -> row.getString(1), "{" + tenant.value() + "}");
        Routes met = routes.load(sql, List.of(new Submission(tenant, List.of(event))));
        Admitted admitted = admission.read(tenant, event, met);
        Map<WebhookId, Long> sequences = new HashMap<>();
        sql.query(
                PublishStatements.NEXT_SEQUENCES,
                row -> sequences.put(new WebhookId(row.getObject(1, UUID.class)), row.getLong(2)),
                Column.uuids(admitted.matched(), WebhookId::value));
        Validation validation =
                met.topic(tenant, event.topic()).map(PublishTopic::validation).orElse(Validation.OFF);
        return new Read(admitted, validation, sequences);
    }

    private CheckReport.Match match(Recipient recipient, Admitted admitted, long sequence) {
        EventContent content = new EventContent(
                admitted.id(),
                admitted.event().topic(),
                admitted.occurredAt(),
                admitted.event().payload());
        ClaimedDelivery delivery = new ClaimedDelivery(
                DeliveryId.next(), recipient, content, sequence, 1, 1, Duration.ZERO, Trigger.SCHEDULE, 0);
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

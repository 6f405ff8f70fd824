package io.posthorn.api.door;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.delivery.AttemptRow;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventFilter;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.event.Events;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.CheckEvent;
import io.posthorn.domain.publish.CheckReport;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.resend.Interventions;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.HeaderField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Keeps published events in memory; one delivery, of the tenant {@link Door#ACME}, is always there. */
final class FakeLedger implements PublishEvents, CheckEvent {
    static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");

    final DeliveryId delivery = DeliveryId.next();
    final List<NewEvent> published = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    private final Map<EventId, TenantId> owners = new LinkedHashMap<>();
    private final Map<EventId, NewEvent> stored = new LinkedHashMap<>();

    @Override
    public CompletionStage<Receipt> publish(TenantId tenant, NewEvent event) {
        return CompletableFuture.supplyAsync(() -> store(tenant, event));
    }

    private Receipt store(TenantId tenant, NewEvent event) {
        if ("full".equals(event.topic().value())) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "full", "The house is full.");
        }
        if ("unknown".equals(event.topic().value())) {
            throw Refused.invalid("/topic", "unknown_topic", "No such topic.");
        }
        if (FakeQuarantine.BROKEN.equals(event.topic())) {
            throw FakeQuarantine.broken()
                    .telling("quarantined", FakeQuarantine.EVENT.id().toString());
        }
        published.add(event);
        EventId id = EventId.next();
        owners.put(id, tenant);
        stored.put(id, event);
        return new Receipt(id, false, List.of(), List.of());
    }

    @Override
    public CompletionStage<List<PublishResult>> publishAll(TenantId tenant, List<NewEvent> events) {
        return CompletableFuture.supplyAsync(
                () -> events.stream().map(event -> result(tenant, event)).toList());
    }

    private PublishResult result(TenantId tenant, NewEvent event) {
        try {
            return new PublishResult.Accepted(store(tenant, event));
        } catch (Refused why) {
            return new PublishResult.Rejected(why);
        }
    }

    @Override
    public CheckReport check(TenantId tenant, NewEvent event) {
        return new CheckReport(Validation.WARN, List.of(), Stream::empty);
    }

    Events events() {
        return new Events() {
            @Override
            public Page<EventRow> list(TenantId tenant, EventFilter filter, PageRequest page) {
                List<EventRow> rows = stored.keySet().stream()
                        .filter(id -> tenant.equals(owners.get(id)))
                        .map(FakeLedger.this::row)
                        .limit(page.limit())
                        .toList();
                Optional<Cursor> next = rows.stream()
                        .map(row -> Cursor.olderThan(row.id().value()))
                        .reduce((a, b) -> b);
                return new Page<>(rows, next, Optional.empty(), page.limit());
            }

            @Override
            public Optional<EventRow> find(TenantId tenant, EventId id) {
                return Optional.of(id)
                        .filter(known -> tenant.equals(owners.get(known)))
                        .map(FakeLedger.this::row);
            }

            @Override
            public Optional<byte[]> payload(TenantId tenant, EventId id) {
                return find(tenant, id)
                        .flatMap(row -> Optional.ofNullable(stored.get(row.id())))
                        .map(NewEvent::payload);
            }

            @Override
            public Map<EventId, byte[]> payloads(TenantId tenant, Collection<EventId> ids) {
                return Map.of();
            }
        };
    }

    private EventRow row(EventId id) {
        NewEvent event = stored.getOrDefault(id, published.get(0));
        return new EventRow(
                id,
                event.topic(),
                event.uid(),
                event.key(),
                Map.of("order", "1"),
                AT,
                AT,
                event.payload().length,
                Map.of(DeliveryStatus.DELIVERED, 1));
    }

    Deliveries deliveries() {
        return new Deliveries() {
            @Override
            public Page<DeliveryRow> list(TenantId tenant, DeliveryFilter filter, PageRequest page) {
                List<DeliveryRow> rows = find(tenant, delivery).stream().toList();
                return new Page<>(rows, Optional.empty(), Optional.empty(), page.limit());
            }

            @Override
            public Optional<DeliveryRow> find(TenantId tenant, DeliveryId id) {
                boolean isThere = tenant.equals(Door.ACME) && id.equals(delivery);
                return isThere ? Optional.of(deliveryRow()) : Optional.empty();
            }

            @Override
            public List<DeliveryRow> find(TenantId tenant, Collection<DeliveryId> ids) {
                return ids.stream().flatMap(id -> find(tenant, id).stream()).toList();
            }

            @Override
            public List<AttemptRow> attempts(TenantId tenant, DeliveryId id, int after, int most) {
                return after == 0 ? List.of(attempt()) : List.of();
            }

            @Override
            public Map<DeliveryId, List<AttemptSummary>> attempts(TenantId tenant, Collection<DeliveryId> ids) {
                return Map.of();
            }

            @Override
            public Map<String, Long> counts(TenantId tenant, Instant since) {
                return Map.of();
            }
        };
    }

    private DeliveryRow deliveryRow() {
        return new DeliveryRow(
                delivery,
                EventId.next(),
                WebhookId.next(),
                new TopicName("order"),
                7,
                DeliveryStatus.QUEUED,
                true,
                1,
                Optional.of(AT),
                AT,
                Optional.empty(),
                true,
                Optional.of(new AttemptSummary(1, AT, 0, Optional.of(ErrorClass.TIMEOUT), Duration.ofMillis(15))));
    }

    private static AttemptRow attempt() {
        return new AttemptRow(
                1,
                AT,
                Trigger.SCHEDULE,
                Outcome.ANSWERED,
                503,
                Optional.of(ErrorClass.STATUS),
                Duration.ofMillis(12),
                "192.0.2.1",
                "POST https://shop.example/",
                List.of(new HeaderField("webhook-id", "evt_1"), new HeaderField("x", "1"), new HeaderField("x", "2")),
                Optional.of("{}".getBytes(StandardCharsets.UTF_8)),
                List.of(),
                new byte[] {(byte) 0xff},
                false);
    }

    Interventions interventions() {
        return new Interventions() {
            @Override
            public void resend(TenantId tenant, Actor actor, DeliveryId id, String reason) {
                deeds.add("resend " + reason);
            }

            @Override
            public void cancel(TenantId tenant, Actor actor, DeliveryId id, String reason) {
                if ("boom".equals(reason)) {
                    throw new IllegalStateException("Nobody expected this");
                }
                deeds.add("cancel " + reason);
            }

            @Override
            public void decide(TenantId tenant, Actor actor, DeliveryId id, boolean received) {
                throw Refused.conflict("not_doubtful", "The delivery is not doubtful.");
            }
        };
    }
}

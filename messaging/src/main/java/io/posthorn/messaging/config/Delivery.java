package io.posthorn.messaging.config;

import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.Housekeeping;
import io.posthorn.domain.dispatch.AttemptDelivery;
import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.dispatch.WebhookSender;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.wire.WireFormat;
import io.posthorn.messaging.dispatch.DispatchSettings;
import io.posthorn.messaging.dispatch.Dispatcher;
import io.posthorn.messaging.dispatch.ReadyRing;
import io.posthorn.messaging.http.EgressGuard;
import io.posthorn.messaging.http.HttpWebhookSender;
import io.posthorn.messaging.http.SenderSettings;
import io.posthorn.messaging.metrics.DeliveryMetrics;
import io.posthorn.messaging.queue.JmsWakes;
import io.posthorn.messaging.queue.WakeListener;
import io.posthorn.messaging.sweep.Sweeper;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** How deliveries travel: sender, doorbell, dispatcher, sweeper. */
@ApplicationScoped
class Delivery {
    @Resource(lookup = "java:app/jms/posthorn")
    private ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/wake")
    private Queue wakeQueue;

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    EgressGuard guard(Environment environment) {
        return new EgressGuard(environment.egress());
    }

    void close(@Disposes EgressGuard guard) {
        guard.close();
    }

    @Produces
    @Singleton
    HttpWebhookSender sender(EgressGuard guard) {
        return new HttpWebhookSender(guard, SenderSettings.usual(Version.current()));
    }

    void close(@Disposes HttpWebhookSender sender) {
        sender.close();
    }

    @Produces
    @Singleton
    ReadyRing ring() {
        return new ReadyRing();
    }

    @Produces
    @Singleton
    JmsWakes wakes(ReadyRing ring) {
        return new JmsWakes(connections, wakeQueue, ring::mark, threads);
    }

    @Produces
    @Singleton
    WakeListener listener(ReadyRing ring) {
        return new WakeListener(connections, wakeQueue, ring::mark, threads);
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(
            ReadyRing ring,
            DispatchLedger ledger,
            Recipients recipients,
            WireFormat wireFormat,
            WebhookSender sender,
            Clock clock,
            RandomGenerator chance,
            Wakes wakes,
            DeliveryMetrics metrics,
            Environment environment) {
        AttemptDelivery attempts = new AttemptDelivery(wireFormat, sender, clock, chance);
        DispatchSettings settings = DispatchSettings.of(environment.node());
        return new Dispatcher(ring, ledger, recipients, attempts, wakes, metrics::attempted, threads, settings);
    }

    @Produces
    @Singleton
    Sweeper sweeper(DispatchLedger ledger, Housekeeping housekeeping, ReadyRing ring) {
        return new Sweeper(ledger, housekeeping, ring);
    }
}

package io.posthorn.messaging.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Settlement;
import io.posthorn.domain.kernel.MetricsText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts attempts by what they came to, and writes one wide line for each on level FINE. */
@ApplicationScoped
public class DeliveryMetrics implements MetricsText {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class.getName());

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    DeliveryMetrics() {
        new UptimeMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Called for every result once it is written. */
    public void attempted(Settlement settlement) {
        String error = settlement.result().error().map(ErrorClass::word).orElse("none");
        Timer.builder("posthorn.attempt")
                .description("HTTP attempts by the status they led to")
                .tag("status", settlement.next().word())
                .tag("error", error)
                .register(registry)
                .record(settlement.result().duration());
        if (LOG.isLoggable(Level.FINE)) {
            LOG.fine(line(settlement, error));
        }
    }

    private static String line(Settlement settlement, String error) {
        return "delivery.attempted delivery=" + settlement.claimed().id()
                + " webhook=" + settlement.claimed().recipient().id()
                + " tenant=" + settlement.claimed().recipient().tenant()
                + " attempt=" + settlement.claimed().attempt()
                + " status=" + settlement.next().word()
                + " code=" + settlement.result().code()
                + " error=" + error
                + " address=" + settlement.result().address()
                + " ms=" + settlement.result().duration().toMillis();
    }

    @Override
    public String scrape() {
        return registry.scrape();
    }
}

package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.WebhookNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns deliveries into rows for people. */
@RequestScoped
public class DeliveryLines {
    private final Links links;
    private final WebhookNames names;

    @Inject
    DeliveryLines(Links links, WebhookNames names) {
        this.links = links;
        this.names = names;
    }

    public List<DeliveryLine> of(Collection<DeliveryRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    DeliveryLine of(DeliveryRow row) {
        return new DeliveryLine(
                row.id().toString(),
                links.to("/delivery", row.id()),
                row.topic().value(),
                row.sequence(),
                row.shown(),
                names.of(row.webhook()),
                row.attempts(),
                row.last().map(last -> answer(last.code(), last.error())).orElse("–"),
                row.last().map(last -> took(last.duration())).orElse(""),
                row.nextAttemptAt(),
                row.createdAt());
    }

    static String answer(int code, Optional<ErrorClass> error) {
        return code > 0
                ? Integer.toString(code)
                : error.map(DeliveryLines::says).orElse("–");
    }

    static String says(ErrorClass error) {
        return Notices.text("fault." + error.word());
    }

    static String took(Duration duration) {
        long millis = duration.toMillis();
        return millis < 10_000 ? millis + " ms" : String.format(Locale.ENGLISH, "%.1f s", millis / 1000.0);
    }
}

package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.AttemptLog;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.DeliveryStatus;
import io.posthorn.domain.event.EventRow;
import io.posthorn.domain.event.Events;
import io.posthorn.domain.resend.Interventions;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One delivery: what it is, each attempt as it went over the wire, and what may be done now. */
@Named
@RequestScoped
public class DeliveryPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Deliveries deliveries;
    private final Events events;
    private final Interventions interventions;
    private final DeliveryLines lines;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private DeliveryRow row;
    private Optional<EventRow> event = Optional.empty();
    private List<AttemptLine> attempts = List.of();
    private Optional<AttemptView> chosen = Optional.empty();
    private String reason = "";

    @Inject
    DeliveryPage(
            CurrentTenant tenant,
            CurrentUser user,
            Deliveries deliveries,
            Events events,
            Interventions interventions,
            DeliveryLines lines,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.deliveries = deliveries;
        this.events = events;
        this.interventions = interventions;
        this.lines = lines;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    @PostConstruct
    void load() {
        row = DeliveryId.parse(query.subject())
                .flatMap(id -> deliveries.find(tenant.id(), id))
                .orElseThrow(NotFound::new);
        event = events.find(tenant.id(), row.event());
        attempts = new AttemptLog(deliveries, tenant.id(), row.id())
                .rows()
                .map(AttemptLine::of)
                .toList();
        chosen = chosenNumber()
                .flatMap(number -> deliveries.attempts(tenant.id(), row.id(), number - 1, 1).stream()
                        .findFirst())
                .map(attempt -> AttemptView.of(attempt, row));
    }

    private Optional<Integer> chosenNumber() {
        String wanted = query.text("attempt").orElse("");
        return attempts.stream()
                .map(AttemptLine::number)
                .filter(number -> Integer.toString(number).equals(wanted))
                .findFirst()
                .or(() -> attempts.stream().map(AttemptLine::number).reduce((one, next) -> next));
    }

    public void cancel() {
        deed(() -> interventions.cancel(tenant.id(), user.editor(), row.id(), reason), "delivery.cancelled");
    }

    public void received() {
        deed(() -> interventions.decide(tenant.id(), user.editor(), row.id(), true), "delivery.decided");
    }

    public void notReceived() {
        deed(() -> interventions.decide(tenant.id(), user.editor(), row.id(), false), "delivery.decided");
    }

    private void deed(Runnable deed, String done) {
        if (notices.tried(deed)) {
            notices.done(done);
            Faces.redirect(links.to("/delivery", row.id()));
        }
    }

    public DeliveryLine getLine() {
        return lines.of(row);
    }

    public DeliveryRow getRow() {
        return row;
    }

    /** A business value, and the log searched for it. */
    public record Key(String text, String href) {}

    public List<Key> getKeys() {
        return event.stream()
                .flatMap(found -> found.keys().entrySet().stream())
                .map(key -> key.getKey() + ":" + key.getValue())
                .map(text -> new Key(text, links.to("/deliveries?key=" + Links.encoded(text))))
                .toList();
    }

    public List<AttemptLine> getAttempts() {
        return attempts;
    }

    /** @return the attempt the address names, else the newest; null before the first */
    public @Nullable AttemptView getChosen() {
        return chosen.orElse(null);
    }

    public String hrefOf(AttemptLine attempt) {
        return links.to("/delivery/" + row.id() + "?attempt=" + attempt.number());
    }

    public boolean isResendable() {
        return user.isEditor() && row.status().mayBeResent();
    }

    public boolean isCancellable() {
        return user.isEditor() && row.status().mayBeCancelled();
    }

    public boolean isDecidable() {
        return user.isEditor() && row.status() == DeliveryStatus.DOUBTFUL;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}

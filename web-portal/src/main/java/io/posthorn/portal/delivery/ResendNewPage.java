package io.posthorn.portal.delivery;

import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.resend.Interventions;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.LocalPath;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Shows what would be sent again and asks why, before anything is sent. */
@Named
@RequestScoped
public class ResendNewPage {
    private static final int MOST = 200;

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Deliveries deliveries;
    private final Interventions interventions;
    private final DeliveryLines lines;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private List<DeliveryRow> chosen = List.of();
    private String reason = "";

    @Inject
    ResendNewPage(
            CurrentTenant tenant,
            CurrentUser user,
            Deliveries deliveries,
            Interventions interventions,
            DeliveryLines lines,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.deliveries = deliveries;
        this.interventions = interventions;
        this.lines = lines;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    @PostConstruct
    void load() {
        if (tenant.isChosen()) {
            List<DeliveryId> ids = query.all("delivery").stream()
                    .flatMap(text -> DeliveryId.parse(text).stream())
                    .distinct()
                    .limit(MOST)
                    .toList();
            chosen = deliveries.find(tenant.id(), ids);
        }
    }

    public void resend() {
        List<DeliveryRow> wanted = ready();
        int sent = 0;
        for (DeliveryRow row : wanted) {
            sent += notices.tried(() -> resend(row)) ? 1 : 0;
        }
        if (sent == wanted.size()) {
            notices.done("resend.done", sent);
            Faces.redirect(getBack());
        } else {
            notices.warn("resend.some", sent, wanted.size());
        }
    }

    private void resend(DeliveryRow row) throws Refused {
        interventions.resend(tenant.id(), user.editor(), row.id(), reason);
    }

    private List<DeliveryRow> ready() {
        return chosen.stream().filter(row -> row.status().mayBeResent()).toList();
    }

    /** @return where the choice was made, with its filters; for a choice of one without a place that delivery */
    public String getBack() {
        return LocalPath.of(query.text("back").orElse(null))
                .orElseGet(() ->
                        chosen.size() == 1 ? links.to("/delivery", chosen.get(0).id()) : links.to("/deliveries"));
    }

    public List<DeliveryLine> getRows() {
        return lines.of(ready());
    }

    public int getCount() {
        return ready().size();
    }

    /** @return how many of the chosen are still under way and stay as they are */
    public int getLeftOut() {
        return chosen.size() - ready().size();
    }

    /** @return whether a receiver that took one of them already gets it twice */
    public boolean isRepeating() {
        return ready().stream()
                .flatMap(row -> row.last().stream())
                .anyMatch(last -> last.error().isEmpty());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}

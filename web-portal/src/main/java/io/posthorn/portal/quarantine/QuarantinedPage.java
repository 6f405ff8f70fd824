package io.posthorn.portal.quarantine;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.release.Releases;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import io.posthorn.portal.shell.ShownText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** One refused event: what is wrong with it, what came, and what becomes of it. */
@Named
@RequestScoped
public class QuarantinedPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Quarantine quarantine;
    private final Releases releases;
    private final Links links;
    private final Notices notices;
    private final Query query;
    private QuarantinedEvent event;
    private byte[] payload = {};
    private String reason = "";

    @Inject
    QuarantinedPage(
            CurrentTenant tenant,
            CurrentUser user,
            Quarantine quarantine,
            Releases releases,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.quarantine = quarantine;
        this.releases = releases;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    @PostConstruct
    void load() {
        event = QuarantineId.parse(query.subject())
                .flatMap(id -> quarantine.find(tenant.id(), id))
                .orElseThrow(NotFound::new);
        payload = quarantine.payload(tenant.id(), event.id()).orElseThrow(NotFound::new);
    }

    /** What is still broken stays, and the page shows why as it is now. */
    public void release() {
        try {
            Receipt receipt = releases.release(tenant.id(), user.editor(), event.id(), reason);
            notices.done("quarantined.released", receipt.id(), receipt.matched().size());
            Faces.redirect(links.to("/deliveries?event=" + receipt.id()));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                notices.refused(refused);
                return;
            }
            notices.partly("quarantined.stays");
            Faces.redirect(getHref());
        }
    }

    public void discard() {
        if (notices.tried(() -> releases.discard(tenant.id(), user.editor(), event.id(), reason))) {
            notices.done("quarantined.discarded");
            Faces.redirect(links.to("/quarantine"));
        }
    }

    public QuarantinedEvent getEvent() {
        return event;
    }

    public String getTopic() {
        return event.topic().value();
    }

    public List<FaultLine> getFaults() {
        return event.faults().stream()
                .map(fault -> FaultLine.of(fault, payload))
                .toList();
    }

    public ShownText getPayload() {
        return ShownText.of(payload);
    }

    private String getHref() {
        return links.to("/quarantined", event.id());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}

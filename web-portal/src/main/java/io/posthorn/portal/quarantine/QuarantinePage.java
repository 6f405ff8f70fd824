package io.posthorn.portal.quarantine;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.release.ReleaseReport;
import io.posthorn.domain.release.Releases;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** What schemas keep out, newest first; its whole state is the address. A topic can be let go as a whole. */
@Named
@RequestScoped
public class QuarantinePage {
    private static final int ROWS = 50;

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Quarantine quarantine;
    private final QuarantineCount count;
    private final Releases releases;
    private final Links links;
    private final Notices notices;
    private final QuarantineQuery query;
    private Page<QuarantinedEvent> page = new Page<>(List.of(), Optional.empty(), Optional.empty(), ROWS);
    private String problem = "";
    private String reason = "";

    @Inject
    QuarantinePage(
            CurrentTenant tenant,
            CurrentUser user,
            Quarantine quarantine,
            QuarantineCount count,
            Releases releases,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.quarantine = quarantine;
        this.count = count;
        this.releases = releases;
        this.links = links;
        this.notices = notices;
        this.query = QuarantineQuery.of(query);
    }

    @PostConstruct
    void load() {
        if (!tenant.isChosen()) {
            return;
        }
        try {
            page = quarantine.list(tenant.id(), query.filter(), query.page(ROWS));
        } catch (Refused refused) {
            problem = refused.detail();
        }
    }

    /** Lets the topic of the address go in the order of arrival, all of it, whatever the time says. */
    public void release() {
        if (notices.tried(this::releaseAll)) {
            Faces.redirect(links.to("/quarantine"));
        }
    }

    private void releaseAll() {
        TopicName topic = new TopicName(query.topic().orElse(""));
        int released = 0;
        int stillBroken = 0;
        Optional<QuarantineId> next = Optional.empty();
        do {
            ReleaseReport report = releases.releaseAll(tenant.id(), user.editor(), topic, next, reason);
            released += report.released();
            stillBroken += report.stillBroken();
            next = report.next();
        } while (next.isPresent());
        if (stillBroken == 0) {
            notices.done("quarantine.releasedAll", released, topic);
        } else {
            notices.partly("quarantine.releasedSome", released, topic, stillBroken);
        }
    }

    public List<QuarantineLine> getRows() {
        return page.rows().stream()
                .map(event -> QuarantineLine.of(event, links))
                .toList();
    }

    /** @return the one result state to show: data, nothing, nomatch or problem */
    public String getState() {
        if (!problem.isEmpty()) {
            return "problem";
        }
        if (!page.rows().isEmpty()) {
            return "data";
        }
        return query.isNarrow() && count.getAll() > 0 ? "nomatch" : "nothing";
    }

    public String getProblem() {
        return problem;
    }

    public QuarantineQuery getQuery() {
        return query;
    }

    public boolean isNarrow() {
        return query.isNarrow();
    }

    /** @return how many of the one topic that the address names wait; 0 when it names none, or several */
    public int getOfTopic() {
        return query.topic().map(count::of).orElse(0);
    }

    public String getTopicHref() {
        return query.topic().map(topic -> links.to("/topic", topic)).orElse("");
    }

    public String getOlder() {
        return page.next().map(place -> links.to(query.at(place))).orElse("");
    }

    public String getNewer() {
        return page.prev().map(place -> links.to(query.at(place))).orElse("");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}

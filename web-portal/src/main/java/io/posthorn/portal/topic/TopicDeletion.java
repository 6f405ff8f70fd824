package io.posthorn.portal.topic;

import io.posthorn.domain.topic.DeleteTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** Takes an own topic away, on its page. */
@Named
@RequestScoped
public class TopicDeletion {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final TopicHead head;
    private final TopicDirectory directory;
    private final DeleteTopic delete;
    private final Links links;
    private final Notices notices;
    private boolean isReturning;

    @Inject
    TopicDeletion(
            CurrentTenant tenant,
            CurrentUser user,
            TopicHead head,
            TopicDirectory directory,
            DeleteTopic delete,
            Links links,
            Notices notices) {
        this.tenant = tenant;
        this.user = user;
        this.head = head;
        this.directory = directory;
        this.delete = delete;
        this.links = links;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        isReturning = directory.findStandard(tenant.id(), head.topic().name()).isPresent();
    }

    /** @return begins the names of what is said about it; a standard topic of the name counts again */
    public String getWords() {
        return isReturning ? "topic.return" : "topic.delete";
    }

    public void delete() {
        if (notices.tried(
                () -> delete.delete(tenant.id(), user.editor(), head.topic().name()))) {
            notices.done(getWords() + ".done");
            Faces.redirect(isReturning ? head.getHref() : links.to("/topics"));
        }
    }
}

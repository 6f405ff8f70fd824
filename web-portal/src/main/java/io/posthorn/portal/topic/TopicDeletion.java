package io.posthorn.portal.topic;

import io.posthorn.domain.topic.DeleteTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
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

    /** @return whether a standard topic has the name, which then counts again */
    public boolean isReturning() {
        return directory.findStandard(tenant.id(), head.topic().name()).isPresent();
    }

    /** @return begins the names of what is said about it */
    public String getWords() {
        return isReturning() ? "topic.return" : "topic.delete";
    }

    public void delete() {
        String words = getWords();
        if (notices.tried(
                () -> delete.delete(tenant.id(), user.editor(), head.topic().name()))) {
            notices.done(words + ".done");
            Faces.redirect(words.equals("topic.return") ? head.getHref() : links.to("/topics"));
        }
    }
}

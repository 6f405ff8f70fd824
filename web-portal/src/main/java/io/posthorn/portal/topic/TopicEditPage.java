package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.DefineTopic;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** Changes what one of the tenant's own topics says. */
@Named
@RequestScoped
public class TopicEditPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final TopicHead head;
    private final DefineTopic define;
    private final TopicForm form;
    private final Notices notices;

    @Inject
    TopicEditPage(
            CurrentTenant tenant,
            CurrentUser user,
            TopicHead head,
            DefineTopic define,
            TopicForm form,
            Notices notices) {
        this.tenant = tenant;
        this.user = user;
        this.head = head;
        this.define = define;
        this.form = form;
        this.notices = notices;
    }

    @PostConstruct
    void find() {
        if (!head.isCustom()) {
            throw new NotFound();
        }
    }

    /** The form starts with what stands. */
    public void load() {
        if (!Faces.isPostback()) {
            form.read(head.topic());
        }
    }

    public void change() {
        form.judgedAnew();
        try {
            var faults = form.judge(define);
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            define.define(tenant.id(), user.editor(), form.draft());
            notices.done("topic-edit.done");
            Faces.redirect(head.getHref());
        } catch (Refused refused) {
            form.tell(refused);
            notices.bad("topic-form.faults");
        }
    }
}

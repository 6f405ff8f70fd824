package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.DefineTopic;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Defines a topic of the tenant's own, from nothing or as the next version of another. */
@Named
@RequestScoped
public class TopicNewPage {
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final TopicDirectory directory;
    private final DefineTopic define;
    private final TopicForm form;
    private final Links links;
    private final Notices notices;
    private final Query query;

    @Inject
    TopicNewPage(
            CurrentTenant tenant,
            CurrentUser user,
            TopicDirectory directory,
            DefineTopic define,
            TopicForm form,
            Links links,
            Notices notices,
            Query query) {
        this.tenant = tenant;
        this.user = user;
        this.directory = directory;
        this.define = define;
        this.form = form;
        this.links = links;
        this.notices = notices;
        this.query = query;
    }

    public void load() {
        if (tenant.isChosen() && !Faces.isPostback()) {
            query.text("from")
                    .flatMap(this::find)
                    .ifPresent(topic -> form.readAs(topic, next(topic).value()));
        }
    }

    /** @return the name with the first number that is free */
    private TopicName next(KnownTopic topic) {
        List<KnownTopic> versions =
                Relatives.of(topic, directory.list(tenant.id())).versions();
        int newest = versions.get(versions.size() - 1).name().version();
        return new TopicName(topic.name().base() + "@v" + (newest + 1));
    }

    private Optional<KnownTopic> find(String name) {
        return TopicName.fits(name) ? directory.find(tenant.id(), new TopicName(name)) : Optional.empty();
    }

    /** Judges the name as soon as it was typed. */
    public void judgeName() {
        form.getFaults().remove("name");
        if (!form.getName().isEmpty() && !TopicName.fits(form.getName())) {
            form.judged("name", Notices.text("topic-form.name.fault"));
        } else {
            taken().ifPresent(fault -> form.judged("name", fault.detail()));
        }
    }

    /** Defining would replace what another topic of that name says; a form for a new one must not. */
    private Optional<Fault> taken() {
        return find(form.getName())
                .map(topic -> new Fault("/name", "topic_taken", Notices.text("topic-form.name.taken", topic.title())));
    }

    public void create() {
        form.judgedAnew();
        try {
            List<Fault> faults = form.judge(define);
            taken().ifPresent(faults::add);
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            KnownTopic topic =
                    define.define(tenant.id(), user.editor(), form.draft()).topic();
            notices.done("topic-new.done");
            Faces.redirect(links.to("/topic", topic.name()));
        } catch (Refused refused) {
            form.tell(refused);
            notices.bad("topic-form.faults");
        }
    }
}

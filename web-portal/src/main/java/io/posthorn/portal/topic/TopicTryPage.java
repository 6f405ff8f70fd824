package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.wire.CannotRender;
import io.posthorn.portal.schema.JsonView;
import io.posthorn.portal.shell.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Tries a payload. Only for who may change things: the answer holds requests that are signed like real ones. */
@Named
@RequestScoped
public class TopicTryPage {
    private final CurrentUser user;
    private final TopicHead head;
    private final TryPayload tries;
    private String payload = "";
    private String fault = "";
    private @Nullable Trial trial;

    @Inject
    TopicTryPage(CurrentUser user, TopicHead head, TryPayload tries) {
        this.user = user;
        this.head = head;
        this.tries = tries;
    }

    @PostConstruct
    void load() {
        restore();
    }

    /** Back to the topic's example. */
    public void restore() {
        String example = JsonView.pretty(head.topic().example());
        payload = example.isEmpty() ? "{}" : example;
    }

    public void check() {
        try {
            user.editor();
            trial = tries.trial(head.topic(), payload);
        } catch (Refused refused) {
            fault = refused.detail();
        } catch (CannotRender broken) {
            fault = String.valueOf(broken.getMessage());
        }
    }

    /** @return null until something was tried */
    public @Nullable Trial getTrial() {
        return trial;
    }

    /** @return why nothing could be tried, empty otherwise */
    public String getFault() {
        return fault;
    }

    public String getPayload() {
        return payload;
    }

    /** Browsers send lines as CR LF; the bytes are to be the ones that somebody sees. */
    public void setPayload(String payload) {
        this.payload = payload.replace("\r\n", "\n");
    }
}

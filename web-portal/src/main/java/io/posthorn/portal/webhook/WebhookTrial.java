package io.posthorn.portal.webhook;

import io.posthorn.domain.dispatch.TestReport;
import io.posthorn.domain.dispatch.TestWebhook;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.CheckEvent;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.delivery.AttemptView;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.Query;
import io.posthorn.portal.shell.ShownRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a webhook would get of a topic's example, and sends it once when asked to. Nothing of it is stored. */
@Named
@RequestScoped
public class WebhookTrial {
    private static final String ANYTHING = "{}";

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final CurrentWebhook current;
    private final TopicDirectory directory;
    private final CheckEvent checkEvent;
    private final TestWebhook testWebhook;
    private final Notices notices;
    private final Query query;
    private final Clock clock;
    private List<KnownTopic> heard = List.of();
    private String topic = "";
    private String problem = "";
    private Optional<ShownRequest> example = Optional.empty();
    private Optional<AttemptView> answer = Optional.empty();

    @Inject
    WebhookTrial(
            CurrentTenant tenant,
            CurrentUser user,
            CurrentWebhook current,
            TopicDirectory directory,
            CheckEvent checkEvent,
            TestWebhook testWebhook,
            Notices notices,
            Query query,
            Clock clock) {
        this.tenant = tenant;
        this.user = user;
        this.current = current;
        this.directory = directory;
        this.checkEvent = checkEvent;
        this.testWebhook = testWebhook;
        this.notices = notices;
        this.query = query;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        heard = directory.list(tenant.id()).stream()
                .filter(current.webhook().terms().topics()::hears)
                .toList();
        topic = query.text("example")
                .filter(this::isHeard)
                .orElse(heard.isEmpty() ? "" : heard.get(0).name().value());
        look();
    }

    private boolean isHeard(String name) {
        return heard.stream().anyMatch(known -> known.name().value().equals(name));
    }

    private void look() {
        Optional<KnownTopic> known =
                heard.stream().filter(one -> one.name().value().equals(topic)).findFirst();
        try {
            example = known.flatMap(this::rendered);
        } catch (Refused why) {
            problem = why.detail();
        }
    }

    /** @return empty when its trigger or its condition leaves the example out */
    private Optional<ShownRequest> rendered(KnownTopic known) {
        String payload = known.example().isEmpty() ? ANYTHING : known.example();
        NewEvent event = new NewEvent(
                known.name(),
                payload.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return checkEvent
                .check(tenant.id(), event)
                .matched()
                .filter(match -> match.webhook().equals(current.id()))
                .map(match -> ShownRequest.of(match.shown()))
                .findFirst();
    }

    /** Waits for the receiver, at most the webhook's deadline. */
    public void send() {
        notices.tried(() -> {
            user.editor();
            TestReport report = testWebhook
                    .test(
                            tenant.id(),
                            current.id(),
                            Optional.of(topic).filter(this::isHeard).map(TopicName::new))
                    .toCompletableFuture()
                    .join();
            answer = Optional.of(AttemptView.of(report, clock.instant()));
        });
    }

    /** @return the one state to show: data, leftout, nothing or problem */
    public String getState() {
        if (!problem.isEmpty()) {
            return "problem";
        }
        if (example.isPresent()) {
            return "data";
        }
        return heard.isEmpty() ? "nothing" : "leftout";
    }

    public String getProblem() {
        return problem;
    }

    public @Nullable ShownRequest getExample() {
        return example.orElse(null);
    }

    /** @return what a test came to, null before there was one */
    public @Nullable AttemptView getAnswer() {
        return answer.orElse(null);
    }

    public List<String> getTopics() {
        return heard.stream().map(known -> known.name().value()).toList();
    }

    public String getTopic() {
        return topic;
    }
}

package io.posthorn.portal.register;

import io.posthorn.domain.wire.Defaults;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.webhook.RetryPreview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the folded parts of the form hold, in a line each, and which of them stand open. */
@Named
@RequestScoped
public class WebhookBriefs {
    private static final List<String> NARROWING = List.of("trigger", "payload", "filter");
    private static final List<String> FAILING = List.of("retry", "on_failure", "safety", "ordering");
    private static final List<String> REQUEST =
            List.of("method", "headers", "timeout_seconds", "max_in_flight", "rate_per_second");
    private static final String USUAL_IN_FLIGHT = "10";

    private final WebhookForm form;
    private final WebhookChoices choices;
    private final TopicChoices topics;
    private final ChosenContract contract;

    @Inject
    WebhookBriefs(WebhookForm form, WebhookChoices choices, TopicChoices topics, ChosenContract contract) {
        this.form = form;
        this.choices = choices;
        this.topics = topics;
        this.contract = contract;
    }

    public String getNarrowing() {
        Telling telling = topics.getTelling();
        List<String> parts = new ArrayList<>();
        if (telling.statusLeft()) {
            told(parts, "trigger/from", "brief.from");
        }
        if (telling.statusReached()) {
            told(parts, "trigger/to", "brief.to");
        }
        if (telling.owner()) {
            told(parts, "trigger/owners", "brief.owners");
        }
        if (!form.text("filter").isEmpty()) {
            parts.add(Notices.text("brief.filter"));
        }
        if (parts.isEmpty()) {
            parts.add(Notices.text("brief.everything"));
        }
        parts.add(Notices.text("brief.payload." + payload()));
        return String.join(" · ", parts);
    }

    private String payload() {
        return form.text("payload").isEmpty() ? "full" : form.text("payload");
    }

    private void told(List<String> parts, String field, String key) {
        List<String> values = Typed.lines(form.text(field));
        if (!values.isEmpty()) {
            parts.add(Notices.text(key, String.join(", ", values)));
        }
    }

    public String getFailing() {
        RetryPreview preview = choices.getPreview();
        return preview == null ? Notices.text("preview.incomplete") : preview.sentence();
    }

    public String getRequest() {
        Defaults usual = contract.profile().defaults();
        int headers = Typed.lines(form.text("headers")).size();
        List<String> parts = new ArrayList<>();
        parts.add(or("method", usual.method()));
        parts.add(Notices.text(
                "brief.timeout", or("timeout_seconds", usual.timeout().toSeconds() + " s")));
        parts.add(Notices.text("brief.in_flight", or("max_in_flight", USUAL_IN_FLIGHT)));
        if (!form.text("rate_per_second").isEmpty()) {
            parts.add(Notices.text("brief.rate", form.text("rate_per_second")));
        }
        if (headers > 0) {
            parts.add(Notices.text("brief.headers", headers));
        }
        return String.join(" · ", parts);
    }

    private String or(String field, String usual) {
        return form.text(field).isEmpty() ? usual : form.text(field);
    }

    public boolean isNarrowingOpen() {
        return holds(NARROWING);
    }

    public boolean isFailingOpen() {
        return holds(FAILING);
    }

    public boolean isRequestOpen() {
        return holds(REQUEST);
    }

    /** A part with something of its own in it, or with something wrong, is not hidden. */
    private boolean holds(List<String> members) {
        Stream<String> wrong = form.getFaults().keySet().stream();
        Stream<String> said = form.getTexts().keySet().stream()
                .filter(field -> !form.text(field).isEmpty() && !isUsual(field));
        return Stream.concat(wrong, said)
                .anyMatch(field ->
                        members.stream().anyMatch(member -> field.equals(member) || field.startsWith(member + "/")));
    }

    private boolean isUsual(String field) {
        return (field.equals("payload") && form.text(field).equals("full"))
                || (field.equals("max_in_flight") && form.text(field).equals(USUAL_IN_FLIGHT));
    }
}

package io.posthorn.portal.register;

import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.CustomHeaders;
import io.posthorn.domain.wire.Defaults;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import io.posthorn.portal.shell.Spans;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a webhook into the form. What is as the contract says stays blank, so that it follows another contract. */
final class FormFilling {
    private final WebhookForm form;
    private final WebhookTerms terms;
    private final Profile profile;

    private FormFilling(WebhookForm form, WebhookTerms terms, Profile profile) {
        this.form = form;
        this.terms = terms;
        this.profile = profile;
    }

    /** @param headers the webhook's own, of which only the names are shown */
    static void fill(WebhookForm form, WebhookTerms terms, List<HeaderField> headers, Profile profile) {
        new FormFilling(form, terms, profile).fill(headers);
    }

    private void fill(List<HeaderField> headers) {
        form.hear(terms.topics().patterns().stream().map(TopicPattern::value).toList());
        form.put("url", terms.url().toString());
        form.put("profile", terms.profile().value());
        form.put("description", terms.description());
        form.put("filter", terms.filter());
        form.put("max_in_flight", Integer.toString(terms.maxInFlight()));
        form.put("rate_per_second", terms.ratePerSecond() == 0 ? "" : Integer.toString(terms.ratePerSecond()));
        terms.settings().forEach((name, value) -> form.put("settings/" + name, value));
        fillOwnHeaders(headers.stream().map(HeaderField::name).toList());
        fillPayload();
        fillTrigger(terms.trigger());
        fillWhatDiffers(profile.defaults());
        form.put("secret", "keep");
        form.aboutStored();
    }

    private void fillOwnHeaders(List<String> names) {
        form.hasHeaders(names);
        form.put(
                "headers",
                names.stream().map(name -> name + ": " + CustomHeaders.MASK).collect(Collectors.joining("\n")));
    }

    private void fillPayload() {
        ThinPayload payload = terms.payload();
        if (payload.isFull()) {
            form.put("payload", "full");
        } else if (payload.equals(profile.thin())) {
            form.put("payload", "thin");
        } else {
            form.put("payload", "own");
            form.put("payload/kept", String.join("\n", payload.kept()));
        }
    }

    private void fillTrigger(StatusTrigger trigger) {
        form.put("trigger/from", String.join("\n", TriggerValue.texts(trigger.from())));
        form.put("trigger/to", String.join("\n", TriggerValue.texts(trigger.to())));
        form.put("trigger/owners", String.join("\n", TriggerValue.texts(trigger.owners())));
    }

    private void fillWhatDiffers(Defaults usual) {
        form.put("method", unless(terms.method().equals(usual.method()), terms.method()));
        form.put(
                "safety",
                unless(terms.safety() == usual.safety(), terms.safety().word()));
        form.put(
                "ordering",
                unless(terms.ordering() == usual.ordering(), terms.ordering().word()));
        form.put("timeout_seconds", unless(terms.timeout().equals(usual.timeout()), Spans.words(terms.timeout())));
        if (!terms.retry().equals(usual.retry())) {
            RetryFields.fill(form, terms.retry());
        }
        if (!terms.onFailure().equals(usual.onFailure())) {
            fillOnFailure(terms.onFailure());
        }
    }

    private void fillOnFailure(FailureReaction reaction) {
        form.put("on_failure", reaction.equals(FailureReaction.NONE) ? "never" : "own");
        form.put("on_failure/warn_after", count(reaction.warnAfter()));
        form.put("on_failure/disable_after", count(reaction.disableAfter()));
    }

    private static String count(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }

    private static String unless(boolean isUsual, String text) {
        return isUsual ? "" : text;
    }
}

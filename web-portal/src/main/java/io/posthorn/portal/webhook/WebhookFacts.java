package io.posthorn.portal.webhook;

import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.WebhookNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A webhook as its page shows it, in words.
 *
 * @param by who set the status: an e-mail address, a key, or Posthorn itself
 * @param bySystem whether that was Posthorn itself
 * @param warned since when its receiver goes on failing
 * @param hears which events of its topics, and how much of them
 * @param fails what happens when the receiver does not take it
 * @param sends how requests are made
 */
public record WebhookFacts(
        String id,
        String name,
        String method,
        String url,
        String status,
        String reason,
        String by,
        boolean bySystem,
        Instant since,
        Optional<Instant> warned,
        List<String> topics,
        List<Fact> hears,
        List<Fact> fails,
        List<Fact> sends,
        Instant created,
        Instant updated) {
    private static final String SYSTEM = "system";
    private static final String KEY = "key:";

    /**
     * @param ownHeaders of which only the names are told
     * @param thin what the webhook's contract calls a thin payload
     */
    static WebhookFacts of(Webhook webhook, List<HeaderField> ownHeaders, ThinPayload thin) {
        WebhookTerms terms = webhook.terms();
        String by = webhook.statusBy().value();
        return new WebhookFacts(
                webhook.id().toString(),
                WebhookNames.of(webhook),
                terms.method(),
                terms.url().toString(),
                webhook.status().word(),
                webhook.statusReason(),
                who(by),
                by.equals(SYSTEM),
                webhook.statusAt(),
                webhook.warnedAt(),
                terms.topics().patterns().stream().map(TopicPattern::value).toList(),
                hears(terms, thin),
                fails(terms),
                sends(terms, ownHeaders),
                webhook.createdAt(),
                webhook.updatedAt());
    }

    private static String who(String actor) {
        if (actor.equals(SYSTEM)) {
            return Notices.text("webhook.system");
        }
        return actor.startsWith(KEY)
                ? Notices.text("webhook.key", actor.substring(KEY.length()))
                : actor.replaceFirst("^user:", "");
    }

    private static List<Fact> hears(WebhookTerms terms, ThinPayload thin) {
        List<Fact> facts = new ArrayList<>();
        StatusTrigger trigger = terms.trigger();
        told(facts, "form.trigger/from", trigger.from());
        told(facts, "form.trigger/to", trigger.to());
        told(facts, "form.trigger/owners", trigger.owners());
        facts.add(
                terms.filter().isEmpty()
                        ? Fact.of("form.filter", Notices.text("filter.all"))
                        : Fact.code("form.filter", terms.filter()));
        ThinPayload payload = terms.payload();
        String how = payload.equals(thin) ? "thin" : "own";
        facts.add(Fact.of("form.payload", Notices.text("payload." + (payload.isFull() ? "full" : how))));
        if (!payload.isFull()) {
            facts.add(Fact.code("form.payload/kept", String.join(" ", payload.kept())));
        }
        return facts;
    }

    private static void told(List<Fact> facts, String key, List<TriggerValue> values) {
        if (!values.isEmpty()) {
            facts.add(Fact.of(key, String.join(", ", TriggerValue.texts(values))));
        }
    }

    private static List<Fact> fails(WebhookTerms terms) {
        String ordering = Notices.text("ordering." + terms.ordering().word());
        return List.of(
                Fact.of("form.retry", RetryWords.of(terms.retry())),
                Fact.of("form.on_failure", Contract.of(terms.onFailure())),
                Fact.of("form.safety", Notices.text("safety." + terms.safety().word())),
                Fact.of(
                        "form.ordering",
                        terms.ordering() == Ordering.NONE
                                ? ordering
                                : ordering + ". " + Notices.text("form.ordering.notYet")));
    }

    private static List<Fact> sends(WebhookTerms terms, List<HeaderField> ownHeaders) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("form.timeout_seconds", terms.timeout().toSeconds() + " s"));
        facts.add(Fact.of("form.max_in_flight", Integer.toString(terms.maxInFlight())));
        facts.add(Fact.of(
                "form.rate_per_second",
                terms.ratePerSecond() == 0 ? Notices.text("form.unlimited") : Integer.toString(terms.ratePerSecond())));
        terms.settings().forEach((name, value) -> facts.add(new Fact(name, value, true)));
        if (!ownHeaders.isEmpty()) {
            facts.add(Fact.code(
                    "form.headers", ownHeaders.stream().map(HeaderField::name).collect(Collectors.joining(", "))));
        }
        terms.uid().ifPresent(uid -> facts.add(Fact.code("webhook.uid", uid)));
        return facts;
    }
}

package io.posthorn.portal.webhook;

import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.Webhook;
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
        String by = webhook.statusBy().value();
        return new WebhookFacts(
                webhook.id().toString(),
                WebhookNames.of(webhook),
                webhook.method(),
                webhook.url().toString(),
                webhook.status().word(),
                webhook.statusReason(),
                who(by),
                by.equals(SYSTEM),
                webhook.statusAt(),
                webhook.warnedAt(),
                webhook.topics().patterns().stream().map(TopicPattern::value).toList(),
                hears(webhook, thin),
                fails(webhook),
                sends(webhook, ownHeaders),
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

    private static List<Fact> hears(Webhook webhook, ThinPayload thin) {
        List<Fact> facts = new ArrayList<>();
        StatusTrigger trigger = webhook.trigger();
        told(facts, "form.trigger/from", trigger.from());
        told(facts, "form.trigger/to", trigger.to());
        told(facts, "form.trigger/owners", trigger.owners());
        facts.add(
                webhook.filter().isEmpty()
                        ? Fact.of("form.filter", Notices.text("filter.all"))
                        : Fact.code("form.filter", webhook.filter()));
        ThinPayload payload = webhook.payload();
        String how = payload.equals(thin) ? "thin" : "own";
        facts.add(Fact.of("form.payload", Notices.text("payload." + (payload.isFull() ? "full" : how))));
        if (!payload.isFull()) {
            facts.add(Fact.code("form.payload/kept", String.join(" ", payload.kept())));
        }
        return facts;
    }

    private static void told(List<Fact> facts, String key, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(Fact.of(key, String.join(", ", values)));
        }
    }

    private static List<Fact> fails(Webhook webhook) {
        String ordering = Notices.text("ordering." + webhook.ordering().word());
        return List.of(
                Fact.of("form.retry", RetryWords.of(webhook.retry())),
                Fact.of("form.on_failure", Contract.of(webhook.onFailure())),
                Fact.of("form.safety", Notices.text("safety." + webhook.safety().word())),
                Fact.of(
                        "form.ordering",
                        webhook.ordering() == Ordering.NONE
                                ? ordering
                                : ordering + ". " + Notices.text("form.ordering.notYet")));
    }

    private static List<Fact> sends(Webhook webhook, List<HeaderField> ownHeaders) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("form.timeout_seconds", webhook.timeout().toSeconds() + " s"));
        facts.add(Fact.of("form.max_in_flight", Integer.toString(webhook.maxInFlight())));
        facts.add(Fact.of(
                "form.rate_per_second",
                webhook.ratePerSecond() == 0
                        ? Notices.text("form.unlimited")
                        : Integer.toString(webhook.ratePerSecond())));
        webhook.settings().forEach((name, value) -> facts.add(new Fact(name, value, true)));
        if (!ownHeaders.isEmpty()) {
            facts.add(Fact.code(
                    "form.headers", ownHeaders.stream().map(HeaderField::name).collect(Collectors.joining(", "))));
        }
        webhook.uid().ifPresent(uid -> facts.add(Fact.code("webhook.uid", uid)));
        return facts;
    }
}

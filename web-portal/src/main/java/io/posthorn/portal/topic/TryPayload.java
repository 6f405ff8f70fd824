package io.posthorn.portal.topic;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.publish.CheckEvent;
import io.posthorn.domain.publish.CheckReport;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.ShownRequest;
import io.posthorn.portal.webhook.WebhookLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a payload against a topic and its webhooks; nothing is stored. */
@RequestScoped
public class TryPayload {
    private final CurrentTenant tenant;
    private final CheckEvent check;
    private final TopicHearers hearers;
    private final Links links;

    @Inject
    TryPayload(CurrentTenant tenant, CheckEvent check, TopicHearers hearers, Links links) {
        this.tenant = tenant;
        this.check = check;
        this.hearers = hearers;
        this.links = links;
    }

    /** @throws Refused for a text that is no JSON, or too long for an event */
    Trial trial(KnownTopic topic, String payload) {
        byte[] bytes = JsonSlice.read(payload.getBytes(StandardCharsets.UTF_8)).copy();
        if (bytes.length > NewEvent.MAX_PAYLOAD) {
            throw Refused.invalid(
                    "/payload",
                    "payload_too_large",
                    "The payload has " + bytes.length + " bytes; at most " + NewEvent.MAX_PAYLOAD + " are taken.");
        }
        CheckReport report = check.check(tenant.id(), event(topic, bytes));
        List<Fault> faults = faults(topic, bytes);
        List<Webhook> hearing = hearers.of(topic);
        Map<Object, Webhook> known = hearing.stream().collect(Collectors.toMap(Webhook::id, Function.identity()));
        List<Trial.Request> requests = report.matched()
                .flatMap(match -> Optional.ofNullable(known.remove(match.webhook())).stream()
                        .map(webhook -> request(webhook, match.shown())))
                .toList();
        List<Hearer> silent = hearing.stream()
                .filter(webhook -> known.containsKey(webhook.id()))
                .map(webhook -> Hearer.of(webhook, topic.name(), links))
                .toList();
        return new Trial(verdict(topic, faults), faults, requests, silent);
    }

    private static NewEvent event(KnownTopic topic, byte[] payload) {
        return new NewEvent(
                topic.name(), payload, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Told even where the topic is not held to its schema: that is what somebody who tries wants to know. */
    private static List<Fault> faults(KnownTopic topic, byte[] payload) {
        return topic.schema().isBlank()
                ? List.of()
                : SchemaCheck.compile(topic.schema()).faults(payload);
    }

    private static String verdict(KnownTopic topic, List<Fault> faults) {
        if (topic.schema().isBlank()) {
            return "free";
        }
        return faults.isEmpty() ? "fits" : topic.validation().word();
    }

    private Trial.Request request(Webhook webhook, WebhookRequest request) {
        return new Trial.Request(WebhookLine.of(webhook, links.to("/webhook", webhook.id())), ShownRequest.of(request));
    }
}

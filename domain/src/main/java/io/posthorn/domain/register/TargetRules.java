package io.posthorn.domain.register;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.topic.TopicSpellings;
import io.posthorn.domain.topic.TriggerPointers;
import io.posthorn.domain.webhook.EgressRules;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.TriggerValue;
import io.posthorn.domain.webhook.WebhookTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges where a webhook points and what it hears. Only what a draft mentions: the operator's rules may have changed. */
@Dependent
class TargetRules {
    private final EgressRules egress;
    private final TopicDirectory directory;

    @Inject
    TargetRules(EgressRules egress, TopicDirectory directory) {
        this.egress = egress;
        this.directory = directory;
    }

    Optional<TargetUrl> url(Basis basis, WebhookDraft draft, Faults faults) {
        if (draft.url().isAbsent() && basis.terms().isPresent()) {
            return basis.terms().map(WebhookTerms::url);
        }
        if (draft.url().value().isEmpty()) {
            faults.add("/url", "required", "A webhook needs a url.");
            return Optional.empty();
        }
        Optional<TargetUrl> url =
                faults.judge(() -> TargetUrl.of(draft.url().value().orElseThrow()));
        url.flatMap(egress::objection).ifPresent(why -> faults.add("/url", "egress_denied", why));
        return url;
    }

    Optional<TopicFilter> topics(Basis basis, WebhookDraft draft, Faults faults) {
        if (draft.topics().isAbsent() && basis.terms().isPresent()) {
            return basis.terms().map(WebhookTerms::topics);
        }
        List<String> given = draft.topics().value().orElse(List.of());
        TopicSpellings known = known(basis);
        List<TopicPattern> patterns = patterns(given, faults);
        checkKnown(given, known, faults);
        if (patterns.size() < given.size()) {
            return Optional.empty();
        }
        checkCount(basis, patterns, faults);
        return faults.judge(() ->
                new TopicFilter(patterns.stream().map(known::named).distinct().toList()));
    }

    private static void checkCount(Basis basis, List<TopicPattern> patterns, Faults faults) {
        boolean isOne = patterns.size() == 1 && patterns.get(0).isExact();
        if (basis.profile().oneTopic() && !patterns.isEmpty() && !isOne) {
            faults.add(
                    "/topics",
                    "one_topic",
                    "A webhook of the profile " + basis.profile().name() + " hears exactly one topic.");
        }
    }

    /** A trigger that no topic could ever fire is a mistake; of a wildcard or an unknown topic nobody knows that. */
    void checkTrigger(Basis basis, WebhookTerms terms, Faults faults) {
        if (terms.trigger().isNone()) {
            return;
        }
        TopicSpellings known = known(basis);
        if (terms.topics().patterns().stream()
                .anyMatch(pattern -> known.find(pattern.value()).isEmpty())) {
            return;
        }
        List<TriggerPointers> heard = terms.topics().patterns().stream()
                .flatMap(pattern -> known.find(pattern.value()).stream())
                .map(KnownTopic::triggers)
                .toList();
        checkSaid(
                terms.trigger().from(),
                "from",
                heard.stream().anyMatch(topic -> !topic.from().isEmpty()),
                faults);
        checkSaid(
                terms.trigger().to(),
                "to",
                heard.stream().anyMatch(topic -> !topic.to().isEmpty()),
                faults);
        checkSaid(
                terms.trigger().owners(),
                "owners",
                heard.stream().anyMatch(topic -> topic.owner().isPresent()),
                faults);
    }

    private static void checkSaid(List<TriggerValue> wanted, String member, boolean isSaid, Faults faults) {
        if (!wanted.isEmpty() && !isSaid) {
            faults.add("/trigger/" + member, "trigger", "None of the webhook's topics says this of its events.");
        }
    }

    private static List<TopicPattern> patterns(List<String> given, Faults faults) {
        List<TopicPattern> patterns = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String text = given.get(i);
            faults.judge("/topics/" + i, () -> new TopicPattern(text)).ifPresent(patterns::add);
        }
        return patterns;
    }

    private static void checkKnown(List<String> given, TopicSpellings known, Faults faults) {
        for (int i = 0; i < given.size(); i++) {
            String text = given.get(i);
            if (isName(text) && known.find(text).isEmpty()) {
                faults.add("/topics/" + i, "unknown_topic", "There is no topic " + text + ".");
            }
        }
    }

    /** What is no name at all was told as a bad pattern already. */
    private static boolean isName(String text) {
        return !text.endsWith("*") && TopicName.fits(text);
    }

    /** The profile of this very webhook may be new to the tenant, and with it its topics. */
    private TopicSpellings known(Basis basis) {
        return new TopicSpellings(
                directory.listWith(basis.tenant().id(), basis.profile().name()));
    }
}

package io.posthorn.domain.register;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.EgressRules;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges where a webhook points and what it hears. Only what a draft mentions: the operator's rules may have changed. */
@Dependent
class TargetRules {
    private final EgressRules egress;
    private final TopicDirectory directory;
    private final StandardTopics standard;

    @Inject
    TargetRules(EgressRules egress, TopicDirectory directory, StandardTopics standard) {
        this.egress = egress;
        this.directory = directory;
        this.standard = standard;
    }

    Optional<TargetUrl> url(Basis basis, WebhookDraft draft, Faults faults) {
        if (draft.url().isAbsent() && basis.webhook().isPresent()) {
            return basis.webhook().map(Webhook::url);
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
        if (draft.topics().isAbsent() && basis.webhook().isPresent()) {
            return basis.webhook().map(Webhook::topics);
        }
        List<String> given = draft.topics().value().orElse(List.of());
        List<TopicPattern> patterns = patterns(given, faults);
        checkKnown(basis, given, faults);
        if (patterns.size() < given.size()) {
            return Optional.empty();
        }
        return faults.judge(() -> new TopicFilter(patterns));
    }

    private static List<TopicPattern> patterns(List<String> given, Faults faults) {
        List<TopicPattern> patterns = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String text = given.get(i);
            faults.judge("/topics/" + i, () -> new TopicPattern(text)).ifPresent(patterns::add);
        }
        return patterns;
    }

    private void checkKnown(Basis basis, List<String> given, Faults faults) {
        Set<String> known = known(basis.tenant().id(), basis.profile().name());
        for (int i = 0; i < given.size(); i++) {
            String text = given.get(i);
            if (isName(text) && !known.contains(text)) {
                faults.add("/topics/" + i, "unknown_topic", "There is no topic " + text + ".");
            }
        }
    }

    /** What is no name at all was told as a bad pattern already. */
    private static boolean isName(String text) {
        return !text.endsWith("*") && TopicName.fits(text);
    }

    /** The profile of this very webhook may be new to the tenant, and with it its topics. */
    private Set<String> known(TenantId tenant, ProfileName profile) {
        Set<String> names = new HashSet<>();
        for (KnownTopic topic : directory.list(tenant)) {
            names.add(topic.name().value());
        }
        for (KnownTopic topic : standard.of(profile)) {
            names.add(topic.name().value());
        }
        return names;
    }
}

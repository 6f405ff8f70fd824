package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.webhook.EgressRules;
import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.Setting;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.webhook.RetryPreview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the form offers for the chosen contract and topics, and what can be said about a field at once. */
@Named
@RequestScoped
public class WebhookChoices {
    private static final int FEW = 3;

    private final ChosenContract contract;
    private final TopicChoices topics;
    private final EgressRules egress;
    private final WebhookForm form;
    private String verdict = "";

    @Inject
    WebhookChoices(ChosenContract contract, TopicChoices topics, EgressRules egress, WebhookForm form) {
        this.contract = contract;
        this.topics = topics;
        this.egress = egress;
        this.form = form;
    }

    /** Begins a new webhook, or goes on after another contract was chosen. */
    public void contractChosen() {
        topics.read();
        fit();
    }

    void fit() {
        topics.fit();
        List<String> kinds = getSecretKinds();
        if (!kinds.contains(form.text("secret"))) {
            form.put("secret", kinds.get(0));
        }
        if (form.text("payload").isEmpty() || (form.text("payload").equals("thin") && !isThinOffered())) {
            form.put("payload", "full");
        }
    }

    public void strategyChosen() {
        RetryFields.begin(form);
    }

    /** @return made, own, none; for a webhook that is there keep, own, none; only none when the contract signs nothing */
    public List<String> getSecretKinds() {
        Profile profile = contract.profile();
        if (profile.signature().isEmpty()) {
            return List.of("none");
        }
        if (form.isStored()) {
            return List.of("keep", "own", "none");
        }
        return profile.secrets().generated().isPresent() ? List.of("made", "own", "none") : List.of("none", "own");
    }

    /** @return names of the values that the contract asks for */
    public List<String> getSettings() {
        return contract.profile().settings().stream().map(Setting::name).toList();
    }

    public boolean isThinOffered() {
        return !contract.profile().thin().isFull();
    }

    public List<String> getStrategies() {
        return RetryFields.STRATEGIES;
    }

    public List<String> getRetryMembers() {
        return RetryFields.of(form.text(RetryFields.STRATEGY));
    }

    /** @return what a blank field of the chosen strategy means */
    public String usual(String member) {
        return RetryFields.usual(form, contract.profile().defaults().retry(), member);
    }

    /** @return null while the numbers make no plan */
    public @Nullable RetryPreview getPreview() {
        return RetryFields.policy(form, contract.profile().defaults().retry())
                .map(RetryPreview::of)
                .orElse(null);
    }

    /** Judges the URL as soon as it was typed. */
    public void judgeUrl() {
        form.getFaults().remove("url");
        if (form.text("url").isEmpty()) {
            return;
        }
        try {
            egress.objection(TargetUrl.of(form.text("url")))
                    .ifPresent(fault -> form.getFaults().put("url", fault));
        } catch (Refused refused) {
            form.getFaults().put("url", refused.detail());
        }
    }

    /** Tries the condition on the examples of the chosen topics. */
    public void judgeFilter() {
        form.getFaults().remove("filter");
        topics.read();
        if (form.text("filter").isEmpty()) {
            return;
        }
        try {
            PayloadFilter filter = PayloadFilter.compile(form.text("filter"));
            verdict = examples(topics.heard())
                    .limit(FEW)
                    .map(example -> verdict(filter, example))
                    .collect(Collectors.joining(" "));
        } catch (Refused refused) {
            form.getFaults().put("filter", refused.detail());
        }
    }

    private static String verdict(PayloadFilter filter, Example example) {
        KnownTopic topic = example.topic();
        PayloadFilter.Verdict verdict = filter.evaluate(topic.name(), Optional.empty(), example.payload());
        if (verdict.matches()) {
            return Notices.text("form.filter.meets", topic.name());
        }
        return Notices.text("form.filter.misses", topic.name())
                + verdict.reason().map(reason -> " " + reason).orElse("");
    }

    /** @return about the condition that was just typed, empty when nothing is to be said */
    public String getVerdict() {
        return verdict;
    }

    /** @return a condition that the example of a chosen topic meets, else one of the contract's first */
    public String getFilterExample() {
        return Stream.concat(examples(topics.heard()), examples(topics.ofContract()))
                .flatMap(example -> example.condition().stream())
                .findFirst()
                .orElse("payload.total > 100");
    }

    private static Stream<Example> examples(List<KnownTopic> topics) {
        return topics.stream().flatMap(topic -> Example.of(topic).stream());
    }

    public String getFromExample() {
        return said(topic -> topic.triggers().from());
    }

    public String getToExample() {
        return said(topic -> topic.triggers().to());
    }

    public String getOwnerExample() {
        return said(topic -> topic.triggers().owner().stream().toList());
    }

    /** @return what the first example that says it says there, in all its spellings */
    private String said(Function<KnownTopic, List<String>> pointers) {
        List<String> said = examples(topics.heard())
                .map(example -> example.at(pointers.apply(example.topic())))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
        return said.isEmpty()
                ? ""
                : Notices.text("form.trigger.example", String.join(" " + Notices.text("or") + " ", said));
    }
}

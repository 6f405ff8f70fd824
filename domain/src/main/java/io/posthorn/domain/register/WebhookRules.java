package io.posthorn.domain.register;

import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookSeal;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lays a draft over what is there, or over the profile's defaults, and judges every member of it. */
@Dependent
class WebhookRules {
    // Stand in for what was wrong until the other members are judged too; they never leave this class.
    private static final TargetUrl NOWHERE = TargetUrl.of("https://nowhere.invalid/");
    private static final TopicFilter NOTHING = TopicFilter.parse("nothing");

    private final ProfileCatalogue profiles;
    private final TargetRules targets;
    private final WebhookSeal seal;

    @Inject
    WebhookRules(ProfileCatalogue profiles, TargetRules targets, WebhookSeal seal) {
        this.profiles = profiles;
        this.targets = targets;
        this.seal = seal;
    }

    /** A wrong profile is told alone: nothing else can be judged without one. */
    Basis basis(Tenant tenant, WebhookId id, Optional<Webhook> webhook, WebhookDraft draft) {
        Optional<WebhookTerms> terms = webhook.map(Webhook::terms);
        String present =
                terms.map(WebhookTerms::profile).orElse(tenant.profile()).value();
        String name = draft.profile().over(present, tenant.profile().value());
        Faults faults = new Faults();
        Optional<Profile> profile = faults.judge(() -> new ProfileName(name)).flatMap(profiles::find);
        if (profile.isEmpty() && faults.isEmpty()) {
            faults.add("/profile", "unknown_profile", "There is no profile " + name + ".");
        }
        faults.refuse();
        List<HeaderField> headers = webhook.map(seal::headersOf).orElse(List.of());
        return new Basis(tenant, id, terms, headers, profile.orElseThrow());
    }

    /** @return empty when something is wrong */
    Optional<WebhookTerms> terms(Basis basis, WebhookDraft draft, Faults faults) {
        Optional<TargetUrl> url = targets.url(basis, draft, faults);
        Optional<TopicFilter> topics = targets.topics(basis, draft, faults);
        ContractRules contract = new ContractRules(basis, draft, faults);
        LimitRules limits = new LimitRules(basis, draft, faults);
        NarrowingRules narrowing = new NarrowingRules(basis, draft, faults);
        WebhookTerms terms = new WebhookTerms(
                url.orElse(NOWHERE),
                topics.orElse(NOTHING),
                limits.uid(),
                basis.profile().name(),
                contract.method(),
                limits.description(),
                contract.settings(),
                seal.headers(basis.tenant().id(), basis.id(), contract.headers()),
                contract.retry(),
                contract.safety(),
                contract.ordering(),
                limits.filter(),
                limits.timeout(),
                limits.maxInFlight(),
                limits.ratePerSecond(),
                narrowing.payload(),
                narrowing.trigger(),
                contract.onFailure());
        boolean isAboutTopics = !draft.trigger().isAbsent() || !draft.topics().isAbsent();
        if (isAboutTopics && topics.isPresent()) {
            targets.checkTrigger(basis, terms, faults);
        }
        return faults.isEmpty() ? Optional.of(terms) : Optional.empty();
    }
}

package io.posthorn.domain.webhook;

import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.wire.ProfileName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link WebhookTerms} as the columns of a webhook; other terms are other stored terms. */
@Embeddable
class StoredTerms {
    private String url;

    private String topics;

    private @Nullable String uid;

    private String profile;

    private String method;

    private String description;

    private String settings;

    @Column(name = "sealed_headers")
    private byte[] sealedHeaders;

    private String retry;

    private String safety;

    private String ordering;

    private String filter;

    @Column(name = "timeout_ms")
    private int timeoutMs;

    @Column(name = "max_in_flight")
    private int maxInFlight;

    @Column(name = "rate_per_second")
    private int ratePerSecond;

    private String thin;

    private String trigger;

    @Column(name = "warn_after")
    private int warnAfter;

    @Column(name = "disable_after")
    private int disableAfter;

    StoredTerms() {}

    StoredTerms(WebhookTerms terms) {
        url = terms.url().toString();
        topics = terms.topics().toString();
        uid = terms.uid().orElse(null);
        profile = terms.profile().value();
        method = terms.method();
        description = terms.description();
        settings = StoredSettings.write(terms.settings());
        sealedHeaders = terms.sealedHeaders().clone();
        retry = RetryPolicyJson.text(terms.retry());
        safety = terms.safety().word();
        ordering = terms.ordering().word();
        filter = terms.filter();
        timeoutMs = (int) terms.timeout().toMillis();
        maxInFlight = terms.maxInFlight();
        ratePerSecond = terms.ratePerSecond();
        thin = StoredPointers.write(terms.payload());
        trigger = StoredTrigger.write(terms.trigger());
        warnAfter = terms.onFailure().warnAfter();
        disableAfter = terms.onFailure().disableAfter();
    }

    WebhookTerms terms() {
        return new WebhookTerms(
                TargetUrl.of(url),
                TopicFilter.parse(topics),
                Optional.ofNullable(uid),
                new ProfileName(profile),
                method,
                description,
                StoredSettings.parse(settings),
                sealedHeaders.clone(),
                RetryPolicyJson.parse(retry),
                SafetyClass.of(safety),
                Ordering.of(ordering).orElse(Ordering.NONE),
                filter,
                Duration.ofMillis(timeoutMs),
                maxInFlight,
                ratePerSecond,
                StoredPointers.parse(thin),
                StoredTrigger.parse(trigger),
                new FailureReaction(warnAfter, disableAfter));
    }
}

package io.posthorn.portal.webhook;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.register.WebhookDraftBuilder;
import io.posthorn.domain.topic.TopicPattern;
import io.posthorn.domain.webhook.Webhook;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody types about a webhook, until it is judged. Blank fields mean the profile's usual. */
@Named
@ViewScoped
public class WebhookForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RetryForm retry = new RetryForm();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();
    private List<String> topics = new ArrayList<>();
    private String url = "";
    private String moreTopics = "";
    private String description = "";
    private String profile = "";
    private String method = "";
    private String headers = "";
    private String safety = "";
    private String ordering = "none";
    private String filter = "";
    private String timeoutSeconds = "";
    private String maxInFlight = "";
    private String ratePerSecond = "";
    private String secretKind = "made";
    private String secret = "";

    void read(Webhook webhook) {
        url = webhook.url().toString();
        description = webhook.description();
        profile = webhook.profile().value();
        method = webhook.method();
        safety = webhook.safety().word();
        ordering = webhook.ordering().word();
        filter = webhook.filter();
        timeoutSeconds = Long.toString(webhook.timeout().toSeconds());
        maxInFlight = Integer.toString(webhook.maxInFlight());
        ratePerSecond = webhook.ratePerSecond() == 0 ? "" : Integer.toString(webhook.ratePerSecond());
        settings.putAll(webhook.settings());
        retry.read(webhook.retry());
        topics = webhook.topics().patterns().stream().map(TopicPattern::value).toList();
    }

    /** @throws Refused when a number or header cannot be read */
    WebhookDraftBuilder draft() {
        WebhookDraftBuilder draft = WebhookDraft.draft()
                .url(url)
                .topics(allTopics())
                .profile(profile)
                .method(text(method))
                .description(text(description))
                .safety(text(safety))
                .ordering(text(ordering))
                .filter(text(filter))
                .timeoutSeconds(number("timeout_seconds", timeoutSeconds))
                .maxInFlight(number("max_in_flight", maxInFlight))
                .ratePerSecond(number("rate_per_second", ratePerSecond))
                .retry(retry.isUsual() ? Member.cleared() : Member.of(retry.toJson()));
        givenSettings(draft);
        if (!headers.isBlank()) {
            draft.headers(headerLines());
        }
        return draft;
    }

    private void givenSettings(WebhookDraftBuilder draft) {
        Map<String, String> given = new HashMap<>(settings);
        given.values().removeIf(String::isBlank);
        if (!given.isEmpty()) {
            draft.settings(given);
        }
    }

    Member<String> wantedSecret() {
        return switch (secretKind) {
            case "own" -> Member.of(secret);
            case "none" -> Member.cleared();
            default -> Member.absent();
        };
    }

    private List<String> allTopics() {
        var all = new TreeSet<>(topics);
        for (String pattern : moreTopics.split("[,\\s]+", -1)) {
            if (!pattern.isEmpty()) {
                all.add(pattern);
            }
        }
        return List.copyOf(all);
    }

    private Map<String, String> headerLines() {
        Map<String, String> lines = new LinkedHashMap<>();
        headers.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Refused.invalid("/headers", "header", "A header is written as Name: value.");
            }
            lines.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return lines;
    }

    private static Member<String> text(String value) {
        return value.isBlank() ? Member.cleared() : Member.of(value.strip());
    }

    private static Member<Integer> number(String name, String value) {
        try {
            return value.isBlank() ? Member.cleared() : Member.of(Integer.valueOf(value.strip()));
        } catch (NumberFormatException notANumber) {
            throw Refused.invalid("/" + name, "number", "\"" + value + "\" is not a whole number.");
        }
    }

    /** Puts each fault beside its field. */
    void tell(Refused refused) {
        refused.faults()
                .forEach(fault -> faults.merge(field(fault.pointer()), fault.detail(), (one, two) -> one + " " + two));
    }

    void judgedAnew() {
        faults.clear();
    }

    void judged(String field, String fault) {
        faults.put(field, fault);
    }

    // A pointer into a member ("/retry/factor") belongs to the member's field.
    private static String field(String pointer) {
        int end = pointer.indexOf('/', 1);
        return end < 0 ? pointer.substring(Math.min(1, pointer.length())) : pointer.substring(1, end);
    }

    public Map<String, String> getFaults() {
        return faults;
    }

    public boolean hears(String topic) {
        return topics.contains(topic);
    }

    void hear(List<String> wanted) {
        topics = List.copyOf(wanted);
    }

    List<String> heard() {
        return topics;
    }

    public RetryForm getRetry() {
        return retry;
    }

    public Map<String, String> getSettings() {
        return settings;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url.strip();
    }

    public String getMoreTopics() {
        return moreTopics;
    }

    public void setMoreTopics(String moreTopics) {
        this.moreTopics = moreTopics;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(@Nullable String profile) {
        this.profile = Objects.requireNonNullElse(profile, "");
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = Objects.requireNonNullElse(method, "");
    }

    public String getHeaders() {
        return headers;
    }

    public void setHeaders(String headers) {
        this.headers = headers;
    }

    public String getSafety() {
        return safety;
    }

    public void setSafety(@Nullable String safety) {
        this.safety = Objects.requireNonNullElse(safety, "");
    }

    public String getOrdering() {
        return ordering;
    }

    public void setOrdering(@Nullable String ordering) {
        this.ordering = Objects.requireNonNullElse(ordering, "");
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getTimeoutSeconds() {
        return timeoutSeconds;
    }

    public void setTimeoutSeconds(String timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }

    public String getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(String maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public String getRatePerSecond() {
        return ratePerSecond;
    }

    public void setRatePerSecond(String ratePerSecond) {
        this.ratePerSecond = ratePerSecond;
    }

    public String getSecretKind() {
        return secretKind;
    }

    public void setSecretKind(@Nullable String secretKind) {
        this.secretKind = Objects.requireNonNullElse(secretKind, "");
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret.strip();
    }
}

package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.retry.RetryPatch;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.wire.CustomHeaders;
import io.posthorn.domain.wire.Defaults;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.Profile;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the members whose defaults and limits come from the profile. A wrong one is told and stands as it was. */
final class ContractRules {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final String WARN = "warn_after";
    private static final String DISABLE = "disable_after";

    private final Basis basis;
    private final WebhookDraft draft;
    private final Faults faults;
    private final Profile profile;

    ContractRules(Basis basis, WebhookDraft draft, Faults faults) {
        this.basis = basis;
        this.draft = draft;
        this.faults = faults;
        this.profile = basis.profile();
    }

    private Defaults usual() {
        return profile.defaults();
    }

    String method() {
        String usual = usual().method();
        String method = draft.method().over(basis.present(WebhookTerms::method, usual), usual);
        if (!METHODS.contains(method)) {
            faults.add("/method", "method", "A webhook is sent by POST, PUT or PATCH.");
        }
        return method;
    }

    SafetyClass safety() {
        SafetyClass usual = usual().safety();
        SafetyClass present = basis.present(WebhookTerms::safety, usual);
        return draft.safety()
                .map(word -> faults.judge(() -> safety(word)).orElse(present))
                .over(present, usual);
    }

    private static SafetyClass safety(String word) {
        for (SafetyClass safety : SafetyClass.values()) {
            if (safety.word().equals(word)) {
                return safety;
            }
        }
        throw Refused.invalid("/safety", "safety", "Safety is idempotent or not_idempotent.");
    }

    RetryPolicy retry() {
        RetryPolicy usual = usual().retry();
        RetryPolicy present = basis.present(WebhookTerms::retry, usual);
        return draft.retry()
                .map(given -> faults.judge(() -> new RetryPatch(given).over(present, usual))
                        .orElse(present))
                .over(present, usual);
    }

    Ordering ordering() {
        Ordering usual = usual().ordering();
        String word = draft.ordering()
                .over(basis.present(WebhookTerms::ordering, usual).word(), usual.word());
        Optional<Ordering> ordering = Ordering.of(word);
        if (ordering.isEmpty()) {
            faults.add("/ordering", "ordering", "Ordering is none, key or strict.");
        }
        return ordering.orElse(usual);
    }

    FailureReaction onFailure() {
        FailureReaction usual = usual().onFailure();
        FailureReaction present = basis.present(WebhookTerms::onFailure, usual);
        return draft.onFailure()
                .map(given -> faults.judge(() -> reaction(present, given)).orElse(present))
                .over(present, usual);
    }

    /** A count that is not mentioned stays, null means never. */
    private static FailureReaction reaction(FailureReaction present, JsonObject given) {
        for (String name : given.keySet()) {
            if (!name.equals(WARN) && !name.equals(DISABLE)) {
                throw Refused.invalid(
                        "/on_failure/" + name, "on_failure", "The members are " + WARN + " and " + DISABLE + ".");
            }
        }
        FailureReaction reaction = new FailureReaction(
                count(given, WARN, present.warnAfter()), count(given, DISABLE, present.disableAfter()));
        if (!reaction.warnsInTime()) {
            String mentioned = given.containsKey(DISABLE) ? DISABLE : WARN;
            throw Refused.invalid(
                    "/on_failure/" + mentioned, "range", DISABLE + " must not be smaller than " + WARN + ".");
        }
        return reaction;
    }

    private static int count(JsonObject given, String name, int present) {
        JsonValue value = given.get(name);
        if (value == null || value == JsonValue.NULL) {
            return value == null ? present : 0;
        }
        boolean isCount = value instanceof JsonNumber number
                && number.isIntegral()
                && number.longValue() >= 1
                && number.longValue() <= FailureReaction.MOST;
        if (!isCount) {
            throw Refused.invalid(
                    "/on_failure/" + name, "range", "An integer from 1 to " + FailureReaction.MOST + ", or null.");
        }
        return ((JsonNumber) value).intValue();
    }

    List<HeaderField> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!draft.headers().isCleared()) {
            basis.headers().forEach(header -> headers.put(header.name(), header.value()));
        }
        draft.headers().value().ifPresent(given -> {
            // Header names have no case, so a header given in other letters replaces the one that is there.
            headers.keySet().removeIf(there -> given.keySet().stream().anyMatch(there::equalsIgnoreCase));
            given.forEach((name, value) -> value.value().ifPresent(text -> headers.put(name, text)));
        });
        Optional<List<HeaderField>> judged = faults.judge(() -> CustomHeaders.of(headers, profile));
        return judged.orElse(List.of());
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (!draft.settings().isCleared()) {
            settings.putAll(basis.present(WebhookTerms::settings, Map.of()));
            settings.keySet().removeIf(name -> !isSettingOfProfile(name));
        }
        draft.settings()
                .value()
                .ifPresent(given -> given.forEach((name, value) -> {
                    settings.remove(name);
                    value.value().ifPresent(text -> settings.put(name, text));
                }));
        settings.forEach((name, value) -> faults.judge(() -> {
            profile.checkSettings(Map.of(name, value));
            return value;
        }));
        profile.settings().stream()
                .filter(setting -> setting.usual().isEmpty() && !settings.containsKey(setting.name()))
                .forEach(setting -> faults.add(
                        "/settings/" + setting.name(),
                        "required",
                        "The profile " + profile.name() + " needs the setting " + setting.name() + "."));
        return settings;
    }

    /** Settings of the profile that the webhook spoke before mean nothing to the next one. */
    private boolean isSettingOfProfile(String name) {
        return profile.settings().stream().anyMatch(setting -> setting.name().equals(name));
    }
}

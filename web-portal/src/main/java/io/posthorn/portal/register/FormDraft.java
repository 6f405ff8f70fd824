package io.posthorn.portal.register;

import io.posthorn.domain.register.WebhookDraft;
import io.posthorn.domain.wire.CustomHeaders;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.Setting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * The form as the object that the API takes. Every member is said, also what is blank: null is the contract's usual. So
 * the form needs no rules of its own; what is wrong the domain tells under the names of the fields.
 */
final class FormDraft {
    private static final String TIMEOUT = "timeout_seconds";

    private final WebhookForm form;
    private final Profile profile;
    private final Telling telling;

    private FormDraft(WebhookForm form, Profile profile, Telling telling) {
        this.form = form;
        this.profile = profile;
        this.telling = telling;
    }

    /**
     * @param telling what the chosen topics say of their events; fields about something else are not shown and do not count
     * @throws io.posthorn.domain.kernel.Refused when a member is of a wrong type
     */
    static WebhookDraft of(WebhookForm form, Profile profile, Telling telling) {
        return WebhookDraft.from(json(form, profile, telling));
    }

    static JsonObject json(WebhookForm form, Profile profile, Telling telling) {
        return new FormDraft(form, profile, telling).json();
    }

    private JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("url", form.text("url"))
                .add("topics", Typed.texts(form.topics()))
                .add("profile", profile.name().value());
        for (String name : List.of("description", "method", "safety", "ordering", "filter")) {
            json.add(name, Typed.textOrNull(form.text(name)));
        }
        json.add(TIMEOUT, Typed.secondsOrNull(form.text(TIMEOUT)))
                .add("max_in_flight", Typed.numberOrNull(form.text("max_in_flight")))
                .add("rate_per_second", Typed.numberOrNull(form.text("rate_per_second")))
                .add("retry", form.text(RetryFields.STRATEGY).isEmpty() ? JsonValue.NULL : RetryFields.json(form))
                .add("on_failure", onFailure())
                .add("payload", payload())
                .add("trigger", trigger())
                .add("settings", settings())
                .add("headers", headers());
        addSecret(json);
        if (form.isPaused()) {
            json.add("status", "paused");
        }
        return json.build();
    }

    private JsonValue onFailure() {
        return switch (form.text("on_failure")) {
            case "never" -> counts("", "");
            case "own" -> counts(form.text("on_failure/warn_after"), form.text("on_failure/disable_after"));
            default -> JsonValue.NULL;
        };
    }

    private static JsonObject counts(String warnAfter, String disableAfter) {
        return Json.createObjectBuilder()
                .add("warn_after", Typed.numberOrNull(warnAfter))
                .add("disable_after", Typed.numberOrNull(disableAfter))
                .build();
    }

    /** No pointers would mean the full payload, which is not what "own" says; so they go as a text and are refused. */
    private JsonValue payload() {
        List<String> kept = Typed.lines(form.text("payload/kept"));
        return switch (form.text("payload")) {
            case "thin" -> Json.createValue("thin");
            case "own" -> kept.isEmpty() ? Json.createValue("") : Typed.texts(kept);
            default -> JsonValue.NULL;
        };
    }

    private JsonValue trigger() {
        JsonObject trigger = Json.createObjectBuilder()
                .add("from", values("trigger/from", telling.statusLeft()))
                .add("to", values("trigger/to", telling.statusReached()))
                .add("owners", values("trigger/owners", telling.owner()))
                .build();
        return trigger.values().stream().allMatch(values -> values.asJsonArray().isEmpty()) ? JsonValue.NULL : trigger;
    }

    private JsonValue values(String name, boolean isTold) {
        return isTold ? Typed.numbersOrTexts(Typed.lines(form.text(name))) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private JsonObject settings() {
        JsonObjectBuilder settings = Json.createObjectBuilder();
        for (Setting setting : profile.settings()) {
            settings.add(setting.name(), Typed.textOrNull(form.text("settings/" + setting.name())));
        }
        return settings.build();
    }

    /** A header that is no longer written down goes; one whose value is masked stays as it is. */
    private JsonObject headers() {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        List<Line> lines =
                Typed.lines(form.text("headers")).stream().map(Line::of).toList();
        form.headerNames().stream()
                .filter(name -> lines.stream().noneMatch(line -> line.name().equalsIgnoreCase(name)))
                .forEach(headers::addNull);
        lines.stream()
                .filter(line -> !(line.value().equals(CustomHeaders.MASK) && has(line.name())))
                .forEach(line -> headers.add(line.name(), line.value()));
        return headers.build();
    }

    private boolean has(String header) {
        return form.headerNames().stream().anyMatch(header::equalsIgnoreCase);
    }

    /** A line without a colon is a name that no header can have, if it is not simply one without a value. */
    private record Line(String name, String value) {
        static Line of(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Line(text, "")
                    : new Line(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 1).strip());
        }
    }

    private void addSecret(JsonObjectBuilder json) {
        switch (form.text("secret")) {
            case "own" -> json.add("secret", form.text("secret/text"));
            case "none" -> json.addNull("secret");
            default -> {
                // Made by Posthorn, or the present one: not to mention it says so.
            }
        }
    }
}

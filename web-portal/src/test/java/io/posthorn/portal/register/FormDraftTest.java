package io.posthorn.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDraftTest {
    private static final Telling ALL = new Telling(true, true, true);
    private static final Telling NOTHING = new Telling(false, false, false);

    private final WebhookForm form = new WebhookForm();

    @Test
    void blankFieldsAskForWhatTheContractSays() {
        form.put("url", " https://shop.example/hook ");
        form.hear(List.of("order.created"));

        JsonObject json = json("standard", ALL);

        assertThat(json.getString("url")).isEqualTo("https://shop.example/hook");
        assertThat(json.getJsonArray("topics")).hasToString("[\"order.created\"]");
        assertThat(json.getString("profile")).isEqualTo("standard");
        for (String member : List.of(
                "description",
                "method",
                "safety",
                "ordering",
                "filter",
                "timeout_seconds",
                "max_in_flight",
                "rate_per_second",
                "retry",
                "on_failure",
                "payload",
                "trigger")) {
            assertThat(json.get(member)).as(member).isEqualTo(JsonValue.NULL);
        }
        assertThat(json.getJsonObject("headers")).isEmpty();
        assertThat(json).doesNotContainKeys("secret", "status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list        | delays_seconds=30 s, 5 min,1 h | {'strategy':'list','delays_seconds':[30,300,3600],'max_attempts':null,'max_age_seconds':null,'jitter':null}",
                "fixed       | initial_seconds=2 min; max_attempts=4 | {'strategy':'fixed','initial_seconds':120,'max_attempts':4,'max_age_seconds':null,'jitter':null}",
                "exponential | initial_seconds=1; factor=2.5; max_seconds=1 h; jitter=0.1 | {'strategy':'exponential','initial_seconds':1,'factor':2.5,'max_seconds':3600,'max_attempts':null,'max_age_seconds':null,'jitter':0.1}",
                "random      | initial_seconds=5 s; max_seconds=9 s; step_seconds=7 | {'strategy':'random','initial_seconds':5,'max_seconds':9,'max_attempts':null,'max_age_seconds':null,'jitter':null}",
                "none        | max_attempts=4 | {'strategy':'none'}"
            })
    void eachStrategySaysItsOwnNumbers(String strategy, String fields, String expected) {
        form.put("retry/strategy", strategy);
        for (String field : fields.split(";", -1)) {
            String[] parts = field.strip().split("=", 2);
            form.put("retry/" + parts[0], parts[1]);
        }

        assertThat(json("standard", ALL).getJsonObject("retry").toString()).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void whatCannotBeReadIsToldByTheDomainAtItsField() {
        form.put("timeout_seconds", "soon");
        form.put("max_in_flight", "1,5");
        form.put("rate_per_second", "ten");

        Refused refused = catchThrowableOfType(Refused.class, () -> FormDraft.of(form, profile("standard"), ALL));

        assertThat(FormFaults.of(refused)).containsOnlyKeys("timeout_seconds", "max_in_flight", "rate_per_second");
    }

    @Test
    void reactionsToFailureAreTheContractsOrNoneOrOnesOwn() {
        form.put("on_failure/warn_after", "3");
        assertThat(json("onestock", ALL).get("on_failure")).isEqualTo(JsonValue.NULL);

        form.put("on_failure", "never");
        assertThat(json("onestock", ALL).get("on_failure")).hasToString("{\"warn_after\":null,\"disable_after\":null}");

        form.put("on_failure", "own");
        assertThat(json("onestock", ALL).get("on_failure")).hasToString("{\"warn_after\":3,\"disable_after\":null}");
    }

    @Test
    void aPayloadIsFullOrThinOrOnesOwnPlaces() {
        form.put("payload/kept", "/order_id\n\n /lines/0 \n");
        form.put("payload", "full");
        assertThat(json("ongoing", ALL).get("payload")).isEqualTo(JsonValue.NULL);

        form.put("payload", "thin");
        assertThat(json("ongoing", ALL).getString("payload")).isEqualTo("thin");

        form.put("payload", "own");
        assertThat(json("ongoing", ALL).getJsonArray("payload")).hasToString("[\"/order_id\",\"/lines/0\"]");

        form.put("payload/kept", " ");
        assertThat(json("ongoing", ALL).getString("payload")).isEmpty();
    }

    @Test
    void onlyWhatTheTopicsTellIsAskedFor() {
        form.put("trigger/to", "450\nSent");
        form.put("trigger/owners", "7");

        assertThat(json("ongoing", ALL).getJsonObject("trigger"))
                .hasToString("{\"from\":[],\"to\":[450,\"Sent\"],\"owners\":[7]}");
        assertThat(json("ongoing", new Telling(true, true, false)).getJsonObject("trigger"))
                .hasToString("{\"from\":[],\"to\":[450,\"Sent\"],\"owners\":[]}");
        assertThat(json("ongoing", NOTHING).get("trigger")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void settingsAreThoseOfTheChosenContract() {
        form.put("settings/account_id", "4807");

        assertThat(json("cyclesoftware", ALL).getJsonObject("settings")).hasToString("{\"account_id\":\"4807\"}");
        assertThat(json("standard", ALL).getJsonObject("settings")).isEmpty();
    }

    @Test
    void headersAreKeptChangedAddedAndTakenAway() {
        form.hasHeaders(List.of("X-Kept", "X-Changed", "X-Gone"));
        form.put("headers", "x-kept: ***\nX-Changed: new: value\nX-Added:1\nno colon");

        assertThat(json("standard", ALL).getJsonObject("headers"))
                .hasToString("{\"X-Gone\":null,\"X-Changed\":\"new: value\",\"X-Added\":\"1\",\"no colon\":\"\"}");
    }

    @Test
    void aMaskIsNoValueForANewHeader() {
        form.put("headers", "X-New: ***");

        assertThat(json("standard", ALL).getJsonObject("headers")).hasToString("{\"X-New\":\"***\"}");
    }

    @ParameterizedTest
    @CsvSource({"made, ''", "keep, ''", "none, null", "own, '\"whsec_x\"'"})
    void aSecretIsMadeOrKeptOrNoneOrOnesOwn(String kind, String said) {
        form.put("secret", kind);
        form.put("secret/text", "whsec_x");

        JsonValue secret = json("standard", ALL).get("secret");

        assertThat(secret == null ? "" : secret.toString()).isEqualTo(said);
    }

    @Test
    void aWebhookMayBeginPaused() {
        form.setPaused(true);

        assertThat(json("standard", ALL).getString("status")).isEqualTo("paused");
    }

    private JsonObject json(String profile, Telling telling) {
        return FormDraft.json(form, profile(profile), telling);
    }

    static Profile profile(String name) {
        return ProfileCatalogue.builtIn().find(new ProfileName(name)).orElseThrow();
    }
}

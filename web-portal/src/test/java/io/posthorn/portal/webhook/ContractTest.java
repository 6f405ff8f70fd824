package io.posthorn.portal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.wire.Placeholder;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.SignatureAlgorithm;
import io.posthorn.domain.wire.SignatureRecipe;
import io.posthorn.domain.wire.TimeFormat;
import io.posthorn.portal.shell.Notices;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    static Stream<Profile> profiles() {
        return ProfileCatalogue.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyContractHasWordsForAllOfIt(Profile profile) {
        Contract contract = Contract.of(profile);

        assertThat(contract.title()).isNotBlank();
        assertThat(contract.signature()).isNotBlank().doesNotContain("{", "'");
        assertThat(contract.retry()).isNotBlank();
        assertThat(contract.ordering()).isNotBlank();
        assertThat(contract.headers())
                .allSatisfy(header -> assertThat(header.says()).isNotBlank().doesNotContain("{"));
        assertThat(contract.gaps()).isNotEmpty();
    }

    /** A profile of the operator's may choose what no built-in one does. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Placeholder.class,
                TimeFormat.class,
                SignatureAlgorithm.class,
                SignatureRecipe.Signed.class,
                SignatureRecipe.Encoding.class,
                SignatureRecipe.Keys.class
            })
    void everyChoiceOfAProfileHasWords(Class<? extends Enum<?>> choice) {
        String key = Map.of(
                        Placeholder.class, "slot.",
                        TimeFormat.class, "time.",
                        SignatureAlgorithm.class, "algorithm.",
                        SignatureRecipe.Signed.class, "signed.",
                        SignatureRecipe.Encoding.class, "encoding.",
                        SignatureRecipe.Keys.class, "keys.")
                .get(choice);

        for (Enum<?> constant : choice.getEnumConstants()) {
            assertThat(Notices.text(key + constant.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
    }

    @Test
    void drawsWhatStandsAroundAPayload() {
        Contract contract = of("akinon");

        assertThat(contract.body()).isEqualTo("""
                {
                  "event": {
                    "type": ‹the topic›,
                    "uuid": ‹the event's id, 32 hexadecimal digits›
                  },
                  "payload": ‹the payload as it came›
                }""");
        assertThat(of("front").wrapped()).isFalse();
    }

    @Test
    void saysHowItIsSigned() {
        assertThat(of("onestock").signature())
                .isEqualTo("Onestock-Signature: HMAC-SHA256 of unix seconds, a dot and the body, in hexadecimal;"
                        + " one for each secret that still signs.");
        assertThat(of("onestock").signsWithAll()).isTrue();
        assertThat(of("akinon").signature()).endsWith("made with the newest secret. Only when you give a secret.");
        assertThat(of("akinon").signsWithAll()).isFalse();
        assertThat(of("ongoing").signs()).isFalse();
    }

    @Test
    void saysWhatHappensWhenItGoesOnFailing() {
        assertThat(of("onestock").onFailure())
                .isEqualTo("Warned after 3 failed tries. Switched off after 6 failed retries.");
        assertThat(of("standard").onFailure()).isEqualTo("Never switched off for failing");
    }

    @Test
    void tellsEqualDelaysOnce() {
        assertThat(of("ongoing").retry().replace('\u00a0', ' '))
                .isEqualTo("Listed delays: 1 min, 5 min, 15 min, 30 min, 11 × 2 h; at most 16 tries within 1 d");
    }

    private static Contract of(String name) {
        return Contract.of(
                ProfileCatalogue.builtIn().find(new ProfileName(name)).orElseThrow());
    }
}

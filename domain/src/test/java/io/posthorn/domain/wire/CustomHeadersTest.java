package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomHeadersTest {
    private static final Profile CYCLESOFTWARE =
            ProfileCatalogue.builtIn().find(new ProfileName("cyclesoftware")).orElseThrow();

    @Test
    void takesOrdinaryHeadersInTheirOrder() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("X-Shop", "7");
        given.put("Authorization", "Bearer a b~!");
        given.put("x-empty", "");

        assertThat(CustomHeaders.of(given, CYCLESOFTWARE))
                .containsExactly(
                        new HeaderField("X-Shop", "7"),
                        new HeaderField("Authorization", "Bearer a b~!"),
                        new HeaderField("x-empty", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "connection",
                "keep-alive",
                "TE",
                "trailer",
                "upgrade",
                "expect",
                "proxy-authorization",
                "Proxy-Connection",
                "content-type",
                "content-encoding",
                "user-agent",
                "cookie",
                "forwarded",
                "x-forwarded-for",
                "X-Forwarded-Host",
                "x-real-ip",
                "webhook-id",
                "Webhook-Anything",
                "posthorn-sequence",
                "Posthorn-X",
                "x-cyclesoftware-signature",
                "X-CycleSoftware-Event"
            })
    void refusesReservedNames(String name) {
        assertThat(codes(name, "x")).containsExactly("header_reserved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Bad Name", "a:b", "a\r\nb", "a\nb", "a\0b", "é", "a\u00a0b", "a\tb", "(x)", "a,b"})
    void refusesNamesThatAreNone(String name) {
        assertThat(codes(name, "x")).containsExactly("header_name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nInjected: 1", "a\rb", "a\nb", "a\0b", "é", "\t", " a", "a ", "a\u007fb", "\u0085", "\u2028"
            })
    void refusesValuesThatWouldBreakALine(String value) {
        assertThat(codes("x-a", value)).containsExactly("header_value");
    }

    @Test
    void holdsTheLimits() {
        Map<String, String> twenty = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            twenty.put("x".repeat(62) + (char) ('a' + i) + "y", "v".repeat(1024));
        }
        assertThat(CustomHeaders.of(twenty, CYCLESOFTWARE)).hasSize(20);

        twenty.put("x-one-more", "1");

        assertThat(refusal(twenty).faults()).extracting(Refused.Fault::code).containsExactly("too_many");
        assertThat(codes("x".repeat(65), "v")).containsExactly("header_name");
        assertThat(codes("x", "v".repeat(1025))).containsExactly("header_value");
    }

    @Test
    void tellsEveryFaultWithItsPointer() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("x-a", "1");
        given.put("X-A", "2");
        given.put("a/b", "3");

        Refused refused = refusal(given);

        assertThat(refused.faults())
                .extracting(Refused.Fault::pointer)
                .containsExactly("/headers/X-A", "/headers/a~1b");
        assertThat(refused.faults()).extracting(Refused.Fault::code).containsExactly("duplicate", "header_name");
    }

    private static List<String> codes(String name, String value) {
        return refusal(Map.of(name, value)).faults().stream()
                .map(Refused.Fault::code)
                .toList();
    }

    private static Refused refusal(Map<String, String> given) {
        Refused refused = catchThrowableOfType(Refused.class, () -> CustomHeaders.of(given, CYCLESOFTWARE));
        assertThat(refused).isNotNull();
        return refused;
    }
}

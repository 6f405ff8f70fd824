package io.posthorn.domain.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is JSON to us and what is not, in the manner of JSONTestSuite. Texts are bytes, written as ISO 8859-1. */
class JsonTextsTest {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    static Stream<String> accepted() {
        return Stream.of(
                "0",
                "-0",
                "1",
                "-1",
                "10",
                "1.5",
                "-0.0",
                "1e1",
                "1E+1",
                "1e-400",
                "1e400",
                "0e0",
                "1e0000000001",
                "9".repeat(400),
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\"",
                " [ ] ",
                "{}",
                "{ }",
                "[[]   ]",
                "[1,2]",
                "[null, 1, \"1\", {}]",
                "{\"a\":1}",
                "{\"a\":{},\"b\":[]}",
                "{\"\":0}",
                "{\"a\":1,\"a\":2}",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\"",
                "\"\\u12aB\"",
                "\"\\ud83d\\ude00\"",
                "\"\\uD83D\\uDE00\"",
                "\"\u007f\"",
                "\"\u00c2\u0080\"",
                "\"\u00e0\u00a0\u0080\"",
                "\"\u00ed\u009f\u00bf\"",
                "\"\u00ee\u0080\u0080\"",
                "\"\u00ef\u00bf\u00bf\"",
                "\"\u00f0\u0090\u0080\u0080\"",
                "\"\u00f4\u008f\u00bf\u00bf\"",
                "\t\r\n [\n1\r,\t2 ]\n",
                "[\"asd \"]",
                "{\"a\":\"\\u0022\"}");
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                " ",
                "[",
                "]",
                "{",
                "}",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1,,2]",
                "[1 2]",
                "[1:2]",
                "[1}",
                "{1:2}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\",1}",
                "{,}",
                "{\"a\"::1}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1]",
                "{null:1}",
                "{\"a\":1}}",
                "[]]",
                "1 2",
                "[]x",
                "[] []",
                "nul",
                "True",
                "nulll",
                "trueX",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "-.5",
                "1.e1",
                "1e",
                "1e+",
                "1e-",
                "+1",
                "-",
                "--1",
                "0x1",
                "1_000",
                "1a",
                "1.2.3",
                "1e1.5",
                "1e401",
                "1e-401",
                "1e1000000000",
                "1e99999999999999999999",
                "9".repeat(401),
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u+123\"",
                "\"\\U1234\"",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "\u0000",
                "[1]\u0000",
                "\u00ef\u00bb\u00bf[]",
                "\u00ff\u00fe[\u0000",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800\\ud800\"",
                "\"\\ud800a\"",
                "\"\\ud800\\n\"",
                "\"\\ud800\\u\"",
                "\"\\ud800",
                "\"\u0080\"",
                "\"\u00bf\"",
                "\"\u00c0\u0080\"",
                "\"\u00c1\u00bf\"",
                "\"\u00c3\"",
                "\"\u00c3",
                "\"\u00c3a\"",
                "\"\u00e0\u0080\u0080\"",
                "\"\u00e0\u009f\u00bf\"",
                "\"\u00ed\u00a0\u0080\"",
                "\"\u00e2\u0082\"",
                "\"\u00e2\u0082a\"",
                "\"\u00f0\u008f\u00bf\u00bf\"",
                "\"\u00f4\u0090\u0080\u0080\"",
                "\"\u00f5\u0080\u0080\u0080\"",
                "\"\u00f0\u009f\u0098\"",
                "\"\u00ff\"",
                "\u00e9",
                "[\u000b1]",
                "[\u00a01]",
                "/**/1",
                "1//x",
                "#1",
                "[1,\n2,\n",
                "<a>",
                "$",
                "*");
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThat(JsonSlice.read(bytes).copy()).isEqualTo(text.strip().getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThatThrownBy(() -> JsonSlice.read(bytes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at byte ");
    }

    @Test
    void agreesWithJsonPAboutRandomTexts() {
        Random random = new Random(20261120);
        int valid = 0;
        for (int round = 0; round < 20_000; round++) {
            // Within brackets: JSON-P is not sure about a bare number at the end.
            String text = '[' + RandomJson.text(random) + ']';
            boolean ours = isTaken(text);
            assertThat(ours).as(text).isEqualTo(isTakenByJsonP(text));
            valid += ours ? 1 : 0;
        }
        assertThat(valid).as("texts that are JSON").isBetween(5_000, 19_000);
    }

    @Test
    void everyCutOfATextIsRefusedWithoutACrash() {
        byte[] text = "{\"a\":[1.5e3,true,\"x\\u00e9\\ud83d\\ude00\u00c3\u00a9\",{\"b\":null}]}".getBytes(ISO_8859_1);
        for (int length = 0; length < text.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(text, length);
            assertThatThrownBy(() -> JsonSlice.read(cut)).isInstanceOf(Refused.class);
        }
        assertThatCode(() -> JsonSlice.read(text)).doesNotThrowAnyException();
    }

    private static boolean isTaken(String text) {
        try {
            JsonSlice.read(text.getBytes(ISO_8859_1));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static boolean isTakenByJsonP(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            return true;
        } catch (JsonException refused) {
            return false;
        }
    }
}

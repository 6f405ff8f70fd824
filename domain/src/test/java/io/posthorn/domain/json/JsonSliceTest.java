package io.posthorn.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonSliceTest {
    @Test
    void cutsThePayloadByteForByte() {
        String payload = "{ \"b\" : 1.50,\n\t\"a\": \"\\u00e9é\", \"b\":2 }";
        byte[] body = ("\n{\"topic\" : \"order.created\" ,\"payload\" :\r\n " + payload + " \n}\n").getBytes(UTF_8);

        JsonSlice slice = member(JsonSlice.read(body, 1), "payload");

        assertThat(slice.copy()).isEqualTo(payload.getBytes(UTF_8));
        assertThat(slice.pointer()).isEqualTo("/payload");
    }

    @Test
    void cutsTheElementsOfABatch() {
        JsonSlice root = JsonSlice.read(bytes("{\"events\":[ {\"payload\":[1 , 2]},{\"payload\":null} , 7]}"), 3);

        List<JsonSlice> events = member(root, "events").elements();

        assertThat(events)
                .extracting(JsonSlice::json)
                .containsExactly("{\"payload\":[1 , 2]}", "{\"payload\":null}", "7");
        assertThat(member(events.get(0), "payload").pointer()).isEqualTo("/events/0/payload");
    }

    @Test
    void readsNamesAndTextsWithTheirEscapes() {
        JsonSlice root = JsonSlice.read(bytes("{\"a\\/b~\":\"tab\\t \\ud83d\\ude00 \\\"\"}"));

        Map<String, JsonSlice> members = root.members();

        assertThat(members).containsOnlyKeys("a/b~");
        assertThat(member(root, "a/b~").string()).isEqualTo("tab\t 😀 \"");
        assertThat(member(root, "a/b~").pointer()).isEqualTo("/a~1b~0");
    }

    @Test
    void refusesAMemberThatOccursTwice() {
        JsonSlice root = JsonSlice.read(bytes("{\"topic\":1,\"t\\u006fpic\":2}"));

        Refused refused = refusal(root::members);

        assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED);
        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/topic");
        assertThat(refused.faults()).extracting(Refused.Fault::code).containsExactly("duplicate_member");
    }

    @Test
    void refusesAMemberThatIsNotKnown() {
        JsonSlice root = JsonSlice.read(bytes("{\"topic\":1,\"x/y\":2}"));

        Refused refused = refusal(() -> root.members(Set.of("topic")));

        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/x~1y");
        assertThat(refused.faults()).extracting(Refused.Fault::code).containsExactly("unknown_member");
    }

    @Test
    void keepsMembersThatOccurTwiceWithinAPayload() {
        JsonSlice root = JsonSlice.read(bytes("{\"payload\":{\"a\":1,\"a\":2}}"), 1);

        assertThat(member(root, "payload").json()).isEqualTo("{\"a\":1,\"a\":2}");
    }

    @Test
    void saysByteLineColumnAndPointer() {
        Refused refused = refusal(() -> JsonSlice.read(bytes("{\n  \"a\": [1, {\"b/c\": tru}]\n}")));

        assertThat(refused.code()).isEqualTo("malformed_json");
        assertThat(refused.detail()).contains("expected true at byte 21 (line 2, column 20)");
        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/a/1/b~1c");
    }

    @Test
    void tellsWhatKindItExpectedAndWhere() {
        JsonSlice root = JsonSlice.read(bytes("{\"topic\":[7]}"));

        Refused refused = refusal(() -> member(root, "topic").string());

        assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
        assertThat(refused.detail()).isEqualTo("Expected a string, found an array.");
        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/topic");
    }

    @Test
    void readsIntegersWithinTheirRange() {
        assertThat(JsonSlice.read(bytes(" 42 ")).integer(1, 100)).isEqualTo(42);
        for (String wrong : List.of("0", "101", "1.0", "1e1", "99999999999999999999")) {
            assertThatThrownBy(() -> JsonSlice.read(bytes(wrong)).integer(1, 100))
                    .hasMessageContaining("from 1 to 100");
        }
    }

    @Test
    void takesNoNulCharacterWhereTextIsStored() {
        assertThatThrownBy(() -> JsonSlice.read(bytes("\"a\\u0000\"")).string()).hasMessageContaining("U+0000");
    }

    @Test
    void countsNestingFromThePayload() {
        String deepest = "[".repeat(64) + "]".repeat(64);

        JsonSlice.read(bytes(deepest));
        JsonSlice.read(bytes("{\"payload\":" + deepest + "}"), 1);
        JsonSlice.read(bytes("{\"events\":[{\"payload\":" + deepest + "}]}"), 3);

        assertThatThrownBy(() -> JsonSlice.read(bytes("{\"payload\":[" + deepest + "]}"), 1))
                .hasMessageContaining("nested deeper than 64 levels at byte 75");
    }

    @Test
    void refusesAMillionBracketsAtOnce() {
        byte[] bomb = bytes("[".repeat(1_000_000));
        long fastest = Long.MAX_VALUE;
        // The best of some tries: other builds may be using the machine.
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            Refused refused = refusal(() -> JsonSlice.read(bomb));
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(refused.code()).isEqualTo("malformed_json");
        }

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void repeatsNoMegabyteInAnAnswer() {
        JsonSlice root = JsonSlice.read(bytes("{\"" + "k".repeat(1_000_000) + "\":1}"));

        Refused refused = refusal(() -> root.members(Set.of()));

        assertThat(refused.detail()).hasSizeLessThan(300);
        assertThat(refused.faults().get(0).pointer()).hasSizeLessThan(300);
    }

    private static JsonSlice member(JsonSlice object, String name) {
        JsonSlice member = object.members().get(name);
        assertThat(member).as(name).isNotNull();
        return java.util.Objects.requireNonNull(member);
    }

    private static Refused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

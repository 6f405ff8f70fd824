package io.posthorn.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
    private static final Set<String> KNOWN =
            Set.of("topic", "count", "flag", "words", "map", "share", "at", "mode", "inner");

    /** Reads every kind of member; only topic is required. */
    private static void read(String body) {
        Faults faults = new Faults();
        Members members = Members.of(body.getBytes(StandardCharsets.UTF_8), faults, KNOWN);
        members.required("topic").text(TopicName::new);
        members.optional("count").integer(1, 10);
        members.optional("flag").bool();
        members.optional("words").texts(TopicName::new);
        members.optional("map").map();
        members.optional("share").number(0, 1);
        members.optional("at").time();
        members.unlessNull("mode").word(Map.of("on", 1));
        members.optional("inner")
                .object(Set.of("x"))
                .ifPresent(inner -> inner.required("x").text());
        faults.refuseIfAny();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"topic":"a","x":1}                    | MALFORMED | /x      | unknown_member
            {}                                     | MALFORMED | /topic  | required
            {"topic":null}                         | MALFORMED | /topic  | required
            {"topic":7}                            | MALFORMED | /topic  | type
            {"topic":"a","topic":"b"}              | MALFORMED | /topic  | duplicate_member
            {"topic":"a b"}                        | INVALID   | /topic  | topic_name
            {"topic":"a\\u0000"}                   | INVALID   | /topic  | character
            {"topic":"a","count":"1"}              | MALFORMED | /count  | type
            {"topic":"a","count":11}               | INVALID   | /count  | range
            {"topic":"a","count":1.5}              | INVALID   | /count  | range
            {"topic":"a","count":1e3}              | INVALID   | /count  | range
            {"topic":"a","flag":"true"}            | MALFORMED | /flag   | type
            {"topic":"a","words":"b"}              | MALFORMED | /words  | type
            {"topic":"a","words":["b",2]}          | MALFORMED | /words/1 | type
            {"topic":"a","words":["b","c d"]}      | INVALID   | /words/1 | topic_name
            {"topic":"a","map":{"k":1}}            | MALFORMED | /map/k  | type
            {"topic":"a","map":[]}                 | MALFORMED | /map    | type
            {"topic":"a","share":1.5}              | INVALID   | /share  | range
            {"topic":"a","at":"yesterday"}         | INVALID   | /at     | time
            {"topic":"a","at":"2026-06-30T23:59:60Z"} | INVALID | /at    | time
            {"topic":"a","mode":null}              | MALFORMED | /mode   | type
            {"topic":"a","at":"2026-11-20"}        | INVALID   | /at     | time
            {"topic":"a","at":1795193825}          | MALFORMED | /at     | type
            {"topic":"a","mode":"off"}             | INVALID   | /mode   | word
            {"topic":"a","inner":{}}               | MALFORMED | /inner/x | required
            {"topic":"a","inner":{"x":"1","y":2}}  | MALFORMED | /inner/y | unknown_member
            [1]                                    | MALFORMED | ''      | type
            "text"                                 | MALFORMED | ''      | type
            {"topic":"a"                           | MALFORMED | ''      | malformed_json
            {"topic":"a"} x                        | MALFORMED | ''      | malformed_json
            {'topic':'a'}                          | MALFORMED | ''      | malformed_json
            {"topic":"a","count":01}               | MALFORMED | /count  | malformed_json
            {"topic":"a","share":1e1000000000}     | MALFORMED | /share  | malformed_json
            {"topic":"\\ud800"}                    | MALFORMED | /topic  | malformed_json
            """, quoteCharacter = '`')
    void tellsWhatIsWrongAndWhere(String body, Reason reason, String pointer, String code) {
        Refused refused = refusal(body);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.faults())
                .extracting(Fault::code)
                .as(refused.faults().toString())
                .contains(code);
        String expected = "''".equals(pointer) ? null : pointer;
        if (expected != null) {
            assertThat(refused.faults()).extracting(Fault::pointer).contains(expected);
        }
    }

    @Test
    void tellsEveryFaultOfABodyAtOnce() {
        Refused refused = refusal("{\"topic\":\"a b\",\"x\":1,\"count\":99,\"flag\":0}");

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/topic", "/x", "/count", "/flag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"count\":1,\"count\":2}", "[1]"})
    void missesNothingInABodyThatCannotBeOpened(String body) {
        assertThat(refusal(body).faults()).extracting(Fault::code).doesNotContain("required");
    }

    @Test
    void readsNullLikeAnAbsentOptionalMember() {
        read("{\"topic\":\"a\",\"count\":null,\"words\":null}");
    }

    @Test
    void standsAMillionOpenBrackets() {
        Refused refused = refusal("[".repeat(1_000_000));

        assertThat(refused.code()).isEqualTo("malformed_json");
    }

    private static Refused refusal(String body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(body));
        assertThat(refused).as(body).isNotNull();
        return refused;
    }
}

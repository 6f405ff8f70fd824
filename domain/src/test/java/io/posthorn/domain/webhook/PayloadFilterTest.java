package io.posthorn.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.PayloadFilter.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadFilterTest {
    private static final String ORDER = """
            {"order_id": "SO-1", "total": 189.9, "pieces": 3, "store_id": 7, "rush": true, "note": null,
             "lines": [{"article": "4961", "quantity": 1}, {"article": "a3223", "quantity": 2.0}], "a-b": {"c": 1}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true                                                           | true
            event.topic == "order.created"                                 | true
            event.topic.startsWith("stock.")                               | false
            event.key == "SO-1"                                            | true
            has(event.key)                                                 | true
            payload.total > 100                                            | true
            payload.total > 189.95                                         | false
            payload.pieces == 3 && payload.pieces < 3.5                    | true
            payload.store_id in [1, 7]                                     | true
            payload.rush                                                   | true
            payload.note == null                                           | true
            payload.lines.exists(line, line.article == "4961")             | true
            payload.lines.all(line, line.quantity == 1)                    | false
            payload.lines[1].quantity == 2                                 | true
            payload.lines.filter(line, line.quantity > 1).size() == 1      | true
            payload["a-b"].c == 1                                          | true
            payload.order_id.matches("^SO-[0-9]+$")                        | true
            has(payload.missing)                                           | false
            has(payload.missing) && payload.missing > 3                    | false
            """)
    void judgesTopicKeyAndPayload(String filter, boolean expected) {
        assertThat(judged(filter)).isEqualTo(new Verdict(expected, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payload.missing == 1               | missing
            payload.order_id > 3               | overload
            payload.total                      | no true or false
            payload.lines[9].article == "x"    | 9
            payload.pieces / 0 == 1            | zero
            """)
    void whatCannotBeJudgedIsNoMatchWithAReason(String filter, String reason) {
        Verdict verdict = judged(filter);

        assertThat(verdict.matches()).isFalse();
        assertThat(verdict.reason()).hasValueSatisfying(text -> assertThat(text).containsIgnoringCase(reason));
    }

    @Test
    void anEventWithoutAKeyHasNone() {
        PayloadFilter filter = PayloadFilter.compile("event.key == \"x\"");

        assertThat(filter.evaluate(new TopicName("a"), Optional.empty(), JsonValue.NULL)
                        .reason())
                .isPresent();
    }

    @Test
    void showsTheWrongPlaceWithACaret() {
        Refused refused = refusal("payload.total >> 3");

        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/filter");
        assertThat(refused.detail()).contains("| payload.total >> 3").contains("| ...............^");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | characters
            payload.total +           | ^
            evnt.topic == "a"         | undeclared reference to 'evnt'
            event.topic == 3          | no matching overload
            "always"                  | type string
            system("rm")              | undeclared reference to 'system'
            """)
    void refusesWhatIsNoCondition(String filter, String reason) {
        assertThat(refusal(filter).detail()).contains(reason);
    }

    @Test
    void refusesWhatNoTableCanHold() {
        assertThat(refusal("event.key == \"a\0b\"").detail()).contains("NUL");
    }

    @Test
    void refusesAFilterThatIsTooLongOrTooDeep() {
        assertThat(refusal("true || ".repeat(300) + "true").detail()).contains("2000");
        assertThat(refusal("(".repeat(900) + "true" + ")".repeat(900)).detail()).isNotEmpty();
    }

    @Test
    void endsALoopThatGrowsWithThePayload() {
        String list = "[" + "1,".repeat(3_000) + "1]";
        PayloadFilter filter = PayloadFilter.compile("payload.all(a, payload.all(b, payload.all(c, a + b + c > 0)))");

        Verdict verdict = filter.evaluate(new TopicName("a"), Optional.empty(), json(list));

        assertThat(verdict.matches()).isFalse();
        assertThat(verdict.reason()).hasValueSatisfying(text -> assertThat(text).contains("10000"));
    }

    @Test
    void endsExpressionsThatReadALongTextOverAndOver() {
        String payload = "{\"list\":[" + "1,".repeat(2_000) + "1],\"text\":\"" + "ab".repeat(100_000) + "\"}";
        PayloadFilter filter = PayloadFilter.compile("payload.list.all(x, !payload.text.matches('(a|b)*a(a|b){9}c'))");

        Verdict verdict = filter.evaluate(new TopicName("a"), Optional.empty(), json(payload));

        assertThat(verdict.matches()).isFalse();
        assertThat(verdict.reason()).hasValueSatisfying(text -> assertThat(text).contains("too much work"));
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "payload.list.map(x, payload.list.map(y, payload.list)).size() > 0",
                "payload.list.map(x, payload.list.map(y, payload.list.map(z, payload.list))).size() > 0",
                "[payload.list, payload.list].map(x, [x, x, x]).map(x, payload.list.map(y, [x, x])).size() > 0",
                "payload.list.map(x, {'a': payload.list.map(y, {'b': payload.list})}).size() > 0",
            })
    void endsListsOfListsThatGrow(String filter) {
        String payload = "{\"list\":[" + "1,".repeat(500) + "1]}";

        Verdict verdict = PayloadFilter.compile(filter).evaluate(new TopicName("a"), Optional.empty(), json(payload));

        assertThat(verdict.matches()).isFalse();
        assertThat(verdict.reason()).hasValueSatisfying(text -> assertThat(text).contains("too much work"));
    }

    private static Verdict judged(String filter) {
        return PayloadFilter.compile(filter).evaluate(new TopicName("order.created"), Optional.of("SO-1"), json(ORDER));
    }

    private static JsonValue json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private static Refused refusal(String filter) {
        Refused refused = catchThrowableOfType(Refused.class, () -> PayloadFilter.compile(filter));
        assertThat(refused).isNotNull();
        return refused;
    }
}

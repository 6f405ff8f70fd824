package io.posthorn.api.compat.ongoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.WebhookDraft;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OngoingReaderTest {
    private static final String LEAST = "\"url\":\"https://shop.example/hooks\",\"trigger\":\"order.status_changed\"";

    private static WebhookDraft read(String body) {
        return OngoingReader.read(body.getBytes(UTF_8));
    }

    @Test
    void isThinAndForAllUnlessItSaysOtherwise() {
        WebhookDraft draft = read("{" + LEAST + "}");

        assertThat(draft.profile().value()).contains("ongoing");
        assertThat(draft.topics().value().orElseThrow()).containsExactly("order.status_changed");
        assertThat(draft.url().value()).contains("https://shop.example/hooks");
        assertThat(draft.trigger().value().orElseThrow()).hasToString("{\"from\":[],\"to\":[],\"owners\":[]}");
        assertThat(draft.payload().value().orElseThrow()).hasToString("\"thin\"");
        assertThat(draft.retry().isAbsent()).isTrue();
        assertThat(draft.filter().isAbsent()).isTrue();
        assertThat(draft.status().value()).contains("active");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "to": 450                                        | {"from":[],"to":[450],"owners":[]}
            "to": "Sent", "goodsOwnerIds": 7                 | {"from":[],"to":["Sent"],"owners":[7]}
            "from": [400, "Picked"], "to": [450, "Sent"]     | {"from":[400,"Picked"],"to":[450,"Sent"],"owners":[]}
            "goodsOwnerIds": 3000000000                      | {"from":[],"to":[],"owners":[3000000000]}
            "from": null, "goodsOwnerIds": [7, "8"]          | {"from":[],"to":[],"owners":[7,"8"]}
            """)
    void takesOneStatusOrOwnerOrSeveralAsNumberOrText(String members, String trigger) {
        assertThat(read("{" + LEAST + "," + members + "}").trigger().value().orElseThrow())
                .hasToString(trigger);
    }

    @Test
    void readsEveryOtherMember() {
        WebhookDraft draft = read("{" + LEAST + """
                ,"payload": "full", "retryPolicy": "None", "headers": {"Authorization": "Basic dTpw"},
                "filter": "payload.transporter == 'X'", "enabled": false}
                """);

        assertThat(draft.payload().value().orElseThrow()).hasToString("\"full\"");
        assertThat(draft.retry().value().orElseThrow()).hasToString("{\"strategy\":\"none\"}");
        assertThat(draft.headers().value().orElseThrow()).isEqualTo(Map.of("Authorization", Member.of("Basic dTpw")));
        assertThat(draft.filter().value()).contains("payload.transporter == 'X'");
        assertThat(draft.status().value()).contains("paused");
    }

    @Test
    void oneDayIsWhatTheProfileSays() {
        assertThat(read("{" + LEAST + ",\"retryPolicy\":\"OneDay\"}").retry().isAbsent())
                .isTrue();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("""
                {"trigger": ["order.created", "order.picked"], "from": [], "to": [450, true, 4.5, ""], "goodsOwnerIds": {},
                "payload": "thick", "retryPolicy": "TwoDays", "headers": [], "filter": 1, "enabled": 1, "topics": []}
                """));

        assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/topics",
                        "/url",
                        "/trigger",
                        "/from",
                        "/to/1",
                        "/to/2",
                        "/to/3",
                        "/goodsOwnerIds",
                        "/payload",
                        "/retryPolicy",
                        "/headers",
                        "/filter",
                        "/enabled");
    }
}

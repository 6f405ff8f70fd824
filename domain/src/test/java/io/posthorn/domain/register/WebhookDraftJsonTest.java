package io.posthorn.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookDraftJsonTest {
    @Test
    void tellsAbsentFromNullFromGiven() {
        WebhookDraft draft = read("{\"url\":\"u\",\"uid\":null,\"topics\":[\"a\"],\"timeout_seconds\":3,"
                + "\"headers\":{\"A\":\"1\",\"B\":null}}");

        assertThat(draft.url()).isEqualTo(Member.of("u"));
        assertThat(draft.uid().isCleared()).isTrue();
        assertThat(draft.secret().isAbsent()).isTrue();
        assertThat(draft.topics()).isEqualTo(Member.of(List.of("a")));
        assertThat(draft.timeoutSeconds()).isEqualTo(Member.of(3));
        assertThat(draft.headers()).isEqualTo(Member.of(Map.of("A", Member.of("1"), "B", Member.cleared())));
    }

    @Test
    void tellsAllWrongTypes() {
        assertThatThrownBy(() -> read("{\"url\":1,\"topics\":[1],\"timeout_seconds\":1.5,\"retry\":[],"
                        + "\"max_in_flight\":99999999999,\"headers\":{\"A\":1},\"settings\":\"x\"}"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED);
                    assertThat(refused.faults())
                            .extracting(Fault::pointer)
                            .containsExactly(
                                    "/url",
                                    "/topics",
                                    "/timeout_seconds",
                                    "/retry",
                                    "/max_in_flight",
                                    "/headers/A",
                                    "/settings");
                });
    }

    @Test
    void anUnknownMemberCannotBeRead() {
        assertThatThrownBy(() -> read("{\"urls\":\"u\"}")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/urls");
        });
    }

    private static WebhookDraft read(String json) {
        return WebhookDraft.from(Json.createReader(new StringReader(json)).readObject());
    }
}

package io.posthorn.domain.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinPayloadTest {
    @Test
    void keepsValuesAsTheProducerWroteThem() {
        assertThat(thin("{ \"a\" : 1.50e0, \"b\": {\"x\": \"\\u00e9\", \"y\": 2 }, \"c\":3}", "/a", "/b/x"))
                .isEqualTo("{\"a\":1.50e0,\"b\":{\"x\":\"\\u00e9\"}}");
    }

    @Test
    void keepsThePayloadsOwnOrder() {
        assertThat(thin("{\"b\":1,\"a\":2}", "/a", "/b")).isEqualTo("{\"b\":1,\"a\":2}");
    }

    @Test
    void keepsWholeObjectsAndElementsOfArrays() {
        assertThat(thin("{\"a\":{\"x\":[1, 2]},\"lines\":[{\"id\":7,\"n\":1},{\"id\":8}]}", "/a", "/lines/0/id"))
                .isEqualTo("{\"a\":{\"x\":[1, 2]},\"lines\":[{\"id\":7}]}");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(thin("{\"a\":{\"x\":1},\"c\":null}", "/a/y", "/b", "/c")).isEqualTo("{\"c\":null}");
        assertThat(thin("{\"a\":1}", "/b")).isEqualTo("{}");
        assertThat(thin("[1,2]", "/a")).isEqualTo("{}");
        assertThat(thin("7", "/a")).isEqualTo("{}");
    }

    @Test
    void readsEscapedNames() {
        assertThat(thin("{\"a/b\":1,\"m~n\":2,\"q\\\"\":3}", "/a~1b", "/m~0n")).isEqualTo("{\"a/b\":1,\"m~n\":2}");
    }

    @Test
    void doesNotGuessBetweenTwoMembersOfOneName() {
        assertThatThrownBy(() -> thin("{\"a\":1,\"a\":2}", "/a")).isInstanceOf(Refused.class);
    }

    private static String thin(String payload, String... kept) {
        return new String(new ThinPayload(List.of(kept)).of(payload.getBytes(UTF_8)), UTF_8);
    }
}

package io.posthorn.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.publish.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static NewEvent read(String body) {
        return EventReader.read(body.getBytes(StandardCharsets.UTF_8), Optional.of("key-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"a\" : 1.0,\n \"a\":2, \"é\":\"\\u00e9\" }",
                "null",
                "1.10",
                "\"x\"",
                "[1,  2]",
                "{}",
                "12345678901234567890.000000000000001"
            })
    void keepsThePayloadByteForByte(String payload) {
        NewEvent event = read("{\"payload\" :  " + payload + " , \"topic\":\"t\"}");

        assertThat(event.payload()).isEqualTo(payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatIsOptional() {
        NewEvent event = read("{\"topic\":\"a.b@c\",\"payload\":1,\"uid\":\"u\",\"key\":\"k\","
                + "\"occurred_at\":\"2026-11-20T10:30:00+01:00\"}");

        assertThat(event.topic()).hasToString("a.b@c");
        assertThat(event.uid()).contains("u");
        assertThat(event.key()).contains("k");
        assertThat(event.occurredAt()).contains(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(event.idempotencyKey()).contains("key-1");
    }

    @Test
    void takesAPayloadOfExactly256KiB() {
        String payload = '"' + "x".repeat(EventReader.MOST_PAYLOAD - 2) + '"';

        assertThat(read("{\"topic\":\"t\",\"payload\":" + payload + "}").payload())
                .hasSize(262_144);
    }

    @Test
    void refusesOneByteMore() {
        String payload = '"' + "x".repeat(EventReader.MOST_PAYLOAD - 1) + '"';

        Refused refused =
                catchThrowableOfType(Refused.class, () -> read("{\"topic\":\"t\",\"payload\":" + payload + "}"));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.faults().get(0).pointer()).isEqualTo("/payload");
    }

    @Test
    void takesAPayloadNestedTo64AndNoDeeper() {
        assertThat(read("{\"topic\":\"t\",\"payload\":" + nested(64) + "}").payload())
                .hasSize(128);

        Refused refused =
                catchThrowableOfType(Refused.class, () -> read("{\"topic\":\"t\",\"payload\":" + nested(65) + "}"));

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void letsABatchRefuseOneEventAlone() {
        String body = "{\"events\":[{\"topic\":\"a\",\"payload\":" + nested(64) + "},{\"topic\":\"b\"},7]}";

        List<BatchReader.Item> items = BatchReader.read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(items).hasSize(3);
        assertThat(items.get(0).event()).isPresent();
        assertThat(items.get(1).refused().orElseThrow().faults().get(0).pointer())
                .isEqualTo("/events/1/payload");
        assertThat(items.get(2).refused().orElseThrow().faults().get(0).pointer())
                .isEqualTo("/events/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void takes1To500EventsInABatch(int count) {
        String one = "{\"topic\":\"a\",\"payload\":1}";
        String body = "{\"events\":[" + String.join(",", Collections.nCopies(count, one)) + "]}";

        Refused refused =
                catchThrowableOfType(Refused.class, () -> BatchReader.read(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}

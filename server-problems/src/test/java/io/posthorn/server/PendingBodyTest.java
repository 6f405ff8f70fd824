package io.posthorn.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;

final class PendingBodyTest {
    private final AtomicLong all = new AtomicLong();
    private final BodyLimits limits = new BodyLimits(10, 12, Duration.ofMinutes(5));
    private final PendingBody body = new PendingBody(limits, all);
    private final PendingBody other = new PendingBody(limits, all);

    @Test
    void endsOnceWithWhatCame() {
        body.add(bytes("ab"));
        body.add(bytes("c"));

        assertThat(body.end())
                .hasValueSatisfying(all -> assertThat(all).asString(ISO_8859_1).isEqualTo("abc"));
        assertThat(body.end()).isEmpty();
    }

    @Test
    void onesEndIsRoomForAnother() {
        assertThat(body.add(bytes("a".repeat(9)))).isTrue();
        assertThat(other.add(bytes("a".repeat(4)))).isFalse();

        body.end();

        assertThat(other.add(bytes("a".repeat(4)))).isTrue();
        other.end();
        assertThat(all).hasValue(0);
    }

    @Test
    void whatComesAfterTheEndIsNotKept() {
        body.end();

        assertThat(body.add(bytes("abc"))).isTrue();
        assertThat(all).hasValue(0);
    }

    @Test
    void takesAsMuchAsOneBodyMayHave() {
        body.add(bytes("a".repeat(9)));

        assertThat(body.isWithin(bytes("a"))).isTrue();
        assertThat(body.isWithin(bytes("aa"))).isFalse();
    }

    private static Buffer bytes(String text) {
        return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, text, ISO_8859_1);
    }
}

package io.posthorn.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.api.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongAnswerTest {
    private static final int MOST = 8;
    private static final Json HEAD = new Fields().text("id", "x").json();
    private static final Json LARGE = Json.of("x".repeat(100_000));

    @Test
    void isOneObject() throws IOException {
        assertThat(written(answer(Json.of("a"), Json.of("b")))).isEqualTo("{\"id\":\"x\",\"list\":[\"a\",\"b\"]}");
        assertThat(written(answer())).isEqualTo("{\"id\":\"x\",\"list\":[]}");
    }

    @Test
    void onlySoManyLongOnesAreWrittenAtATime() throws IOException {
        assertThat(nested(MOST)).isEqualTo(MOST);
        assertThatThrownBy(() -> nested(MOST + 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        assertThat(written(answer(LARGE))).hasSizeGreaterThan(100_000);
    }

    @Test
    void aShortOneNeedsNoTurn() {
        StringBuilder meanwhile = new StringBuilder();
        assertThat(nested(MOST, () -> meanwhile.append(written(answer(Json.of("a"))))))
                .isEqualTo(MOST);
        assertThat(meanwhile.toString()).endsWith("[\"a\"]}");
    }

    private static LongAnswer answer(Json... elements) {
        return new LongAnswer(HEAD, "list", Stream.of(elements));
    }

    private static String written(LongAnswer answer) {
        try (var out = new ByteArrayOutputStream()) {
            answer.write(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int nested(int depth) {
        return nested(depth, () -> {});
    }

    /** Writes a long answer while another one is written, and so on. @return how many were under way at once */
    private static int nested(int depth, Runnable innermost) {
        int[] reached = {0};
        try {
            answer(LARGE).write(new OutputStream() {
                private boolean begun;

                @Override
                public void write(int one) {}

                @Override
                public void write(byte[] bytes, int from, int length) {
                    if (!begun) {
                        begun = true;
                        reached[0] = 1 + (depth > 1 ? nested(depth - 1, innermost) : ran(innermost));
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return reached[0];
    }

    private static int ran(Runnable innermost) {
        innermost.run();
        return 0;
    }
}

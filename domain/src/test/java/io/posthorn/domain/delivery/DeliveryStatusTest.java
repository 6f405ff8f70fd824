package io.posthorn.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table that people read is the one the code obeys. */
final class DeliveryStatusTest {
    private static final Path TABLE = Path.of("..", "docs", "delivery-states.md");
    private static final Pattern ROW = Pattern.compile("^\\|\\s*`([a-z]+)`\\s*\\|([^|]*)\\|.*$");
    private static final Pattern WORD = Pattern.compile("`([a-z]+)`");

    @Test
    void documentedMovesAreThoseOfTheEnum() throws IOException {
        Map<DeliveryStatus, Set<DeliveryStatus>> documented = documented();

        assertThat(documented).containsOnlyKeys(DeliveryStatus.values());
        for (DeliveryStatus from : DeliveryStatus.values()) {
            for (DeliveryStatus to : DeliveryStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s, as in %s", from.word(), to.word(), TABLE)
                        .isEqualTo(documented.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void onlyWhatHasEndedMayBeResent() {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertThat(status.mayBeResent() && !status.isFinished()).as(status.word()).isFalse();
        }
    }

    private static Map<DeliveryStatus, Set<DeliveryStatus>> documented() throws IOException {
        Map<DeliveryStatus, Set<DeliveryStatus>> rows = new EnumMap<>(DeliveryStatus.class);
        for (String line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                Set<DeliveryStatus> before = rows.put(status(row.group(1)), statuses(row.group(2)));
                assertThat(before).as("rows of %s", row.group(1)).isNull();
            }
        }
        return rows;
    }

    private static Set<DeliveryStatus> statuses(String cell) {
        List<DeliveryStatus> named = WORD.matcher(cell)
                .results()
                .map((MatchResult word) -> status(word.group(1)))
                .toList();
        return named.isEmpty() ? EnumSet.noneOf(DeliveryStatus.class) : EnumSet.copyOf(named);
    }

    private static DeliveryStatus status(String word) {
        return DeliveryStatus.of(word).orElseThrow(() -> new AssertionError(word + " is not a status"));
    }
}

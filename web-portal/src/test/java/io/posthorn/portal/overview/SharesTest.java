package io.posthorn.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void fillsTheBarAndShowsThinParts() {
        var shares = Shares.of(Map.of("delivered", 1_000_000L, "failed", 1L));

        assertThat(shares.parts()).extracting(Shares.Share::status).containsExactly("delivered", "failed");
        var last = shares.parts().get(1);
        assertThat(last.width()).isGreaterThan(5);
        assertThat(Math.round(last.x() + last.width())).isEqualTo(1000);
    }

    @Test
    void neverRoundsUpToAllDelivered() {
        assertThat(Shares.of(Map.of("delivered", 99_999L, "failed", 1L)).getDeliveredPercent())
                .isEqualTo("99.9 %");
        assertThat(Shares.of(Map.of()).getDeliveredPercent()).isEqualTo("–");
    }
}

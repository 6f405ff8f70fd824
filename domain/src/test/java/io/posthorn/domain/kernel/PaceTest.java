package io.posthorn.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong(1_000);
    private final Pace pace = new Pace(Duration.ofNanos(100), now::get);

    @Test
    void letsTheFirstBeginAtOnce() {
        assertThat(pace.nanosToRest()).isNotPositive();
    }

    @Test
    void letsOneAfterTheOtherPassWithoutARest() {
        round(1);
        now.addAndGet(10);

        assertThat(pace.nanosToRest()).isNotPositive();
    }

    @Test
    void restsAfterARoundThatCarriedMany() {
        round(2);
        now.addAndGet(30);

        assertThat(pace.nanosToRest()).isEqualTo(70);
    }

    @Test
    void restsWhileAnotherRoundIsUnderWay() {
        pace.begin(1);
        now.addAndGet(30);

        assertThat(pace.nanosToRest()).isEqualTo(70);
    }

    @Test
    void isOverTheCrowdAfterARoundThatCarriedOne() {
        round(50);
        now.addAndGet(100);
        round(1);
        now.addAndGet(1);

        assertThat(pace.nanosToRest()).isNotPositive();
    }

    @Test
    void asksNoRestOfARoundThatIsLateAnyway() {
        round(50);
        now.addAndGet(250);

        assertThat(pace.nanosToRest()).isNotPositive();
    }

    private void round(int carried) {
        pace.begin(carried);
        pace.end();
    }
}

package io.posthorn.portal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.retry.RetryPolicyJson;
import org.junit.jupiter.api.Test;

class RetryPreviewTest {

    @Test
    void listsTheTriesOneByOne() {
        RetryPreview preview = of("{'strategy':'list','delays_seconds':[30,300],'jitter':0}");

        assertThat(plain(preview.sentence())).isEqualTo("2 retries, the last 5 min 30 s after the first try.");
        assertThat(preview.tries())
                .extracting(one -> one.number() + " " + plain(one.waits()) + ", " + plain(one.since()))
                .containsExactly("2 30 s, 30 s", "3 5 min, 5 min 30 s");
        assertThat(preview.rest()).isEmpty();
    }

    @Test
    void saysThatJitterAndChanceMakeItRough() {
        RetryPreview preview =
                of("{'strategy':'random','initial_seconds':10,'max_seconds':20,'max_attempts':2,'jitter':0.2}");

        assertThat(plain(preview.sentence()))
                .isEqualTo("One retry, the last ≈ 16 s after the first try. Each wait varies by up to 20 %.");
        assertThat(plain(preview.tries().get(0).waits())).isEqualTo("10 s to 20 s");
    }

    @Test
    void sumsUpWhatIsTooMuchToList() {
        RetryPreview preview = of("{'strategy':'fixed','initial_seconds':60,'max_attempts':31,'jitter':0}");

        assertThat(preview.tries()).hasSize(10);
        assertThat(plain(preview.rest())).isEqualTo("and 20 more, the last 30 min after the first try");
    }

    @Test
    void hasNothingToListWithoutRetries() {
        assertThat(of("{'strategy':'none'}").tries()).isEmpty();
    }

    private static RetryPreview of(String policy) {
        return RetryPreview.of(RetryPolicyJson.parse(policy.replace('\'', '"')));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}

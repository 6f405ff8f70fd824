package io.posthorn.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.retry.RetryOutlook.Retry;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryOutlookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'strategy':'none'}                                                                       | ''",
                "{'strategy':'list','delays_seconds':[30,60,120],'jitter':0}                               | 30 90 210",
                "{'strategy':'fixed','initial_seconds':10,'max_attempts':4,'jitter':0}                     | 10 20 30",
                "{'strategy':'linear','initial_seconds':10,'step_seconds':5,'max_seconds':17,'max_attempts':5,'jitter':0} | 10 25 42 59",
                "{'strategy':'exponential','initial_seconds':1,'factor':3,'max_attempts':4,'jitter':0}     | 1 4 13",
                "{'strategy':'fixed','initial_seconds':60,'max_attempts':9,'max_age_seconds':150,'jitter':0} | 60 120",
            })
    void tellsWhenEachRetryBegins(String policy, String seconds) {
        List<String> told = RetryOutlook.of(policy(policy)).retries().stream()
                .map(retry -> Long.toString(retry.earliest().toSeconds()))
                .toList();

        assertThat(String.join(" ", told)).isEqualTo(seconds);
    }

    @Test
    void tellsTheSpanThatJitterMakes() {
        RetryOutlook outlook = RetryOutlook.of(policy("{'strategy':'list','delays_seconds':[100,10],'jitter':0.2}"));

        assertThat(outlook.retries()).containsExactly(retry(100, 100, 80, 120), retry(10, 10, 88, 132));
    }

    @Test
    void tellsTheBoundsOfChance() {
        RetryOutlook outlook = RetryOutlook.of(
                policy("{'strategy':'random','initial_seconds':5,'max_seconds':9,'max_attempts':3,'jitter':0}"));

        assertThat(outlook.retries()).containsExactly(retry(5, 9, 5, 9), retry(5, 9, 10, 18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'strategy':'list','delays_seconds':[3,1,4,1,5],'jitter':0.5}",
                "{'strategy':'exponential','initial_seconds':2,'factor':2.5,'max_seconds':300,'max_age_seconds':900}",
                "{'strategy':'random','initial_seconds':1,'max_seconds':50,'max_attempts':30,'max_age_seconds':600}"
            })
    void whatHappensLiesWithinWhatWasTold(String given) {
        RetryPolicy policy = policy(given);
        List<Retry> told = RetryOutlook.of(policy).retries();
        var chance = new Random(7);

        Duration age = Duration.ZERO;
        int retry = 0;
        var delay = policy.nextDelay(1, age, Duration.ZERO, chance);
        while (delay.isPresent()) {
            age = age.plus(delay.get());
            assertThat(age)
                    .isBetween(told.get(retry).earliest(), told.get(retry).latest());
            retry++;
            delay = policy.nextDelay(retry + 1, age, Duration.ZERO, chance);
        }
        assertThat(retry).isPositive();
    }

    private static Retry retry(int wait, int longestWait, int earliest, int latest) {
        return new Retry(
                Duration.ofSeconds(wait),
                Duration.ofSeconds(longestWait),
                Duration.ofSeconds(earliest),
                Duration.ofSeconds(latest));
    }

    private static RetryPolicy policy(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return RetryPolicyJson.from(reader.readObject());
        }
    }
}

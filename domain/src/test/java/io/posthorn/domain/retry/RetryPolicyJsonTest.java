package io.posthorn.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"strategy":"none"}                                                                      | 1  |
            {"strategy":"list","delays_seconds":[1,2.5,0]}                                           | 4  | 1 2.5 0
            {"strategy":"list","delays_seconds":[1,2,3],"max_attempts":3}                            | 3  | 1 2
            {"strategy":"fixed","initial_seconds":30}                                                | 10 | 30 30 30 30
            {"strategy":"linear","initial_seconds":10,"step_seconds":5}                              | 10 | 10 15 20 25
            {"strategy":"linear","initial_seconds":10,"step_seconds":5,"max_seconds":18}             | 10 | 10 15 18 18
            {"strategy":"exponential","initial_seconds":1}                                           | 10 | 1 2 4 8
            {"strategy":"exponential","initial_seconds":0.5,"factor":3,"max_seconds":10}             | 10 | 0.5 1.5 4.5 10
            {"strategy":"exponential","initial_seconds":604800}                                      | 10 | 604800 604800
            {"strategy":"random","initial_seconds":7,"max_seconds":7,"max_attempts":100}             | 100 | 7 7 7
            {"strategy":"fixed","initial_seconds":1,"max_attempts":2,"max_age_seconds":1,"jitter":1} | 2  | 1
            """)
    void readsEveryStrategy(String json, int attempts, String delays) {
        RetryPolicy policy = RetryPolicyJson.from(object(json));

        assertThat(policy.maxAttempts()).isEqualTo(attempts);
        assertThat(firstDelays(policy, delays == null ? 0 : delays.split(" ").length))
                .isEqualTo(delays == null ? "" : delays);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                     | /retry/strategy required
            {"strategy":"often"}                                                   | /retry/strategy strategy
            {"strategy":7}                                                         | /retry/strategy type
            {"strategy":"none","delays_seconds":[1]}                               | /retry/delays_seconds not_used
            {"strategy":"none","maxAttempts":1}                                    | /retry/maxAttempts unknown_member
            {"strategy":"list"}                                                    | /retry/delays_seconds required
            {"strategy":"list","delays_seconds":[]}                                | /retry/delays_seconds range
            {"strategy":"list","delays_seconds":5}                                 | /retry/delays_seconds type
            {"strategy":"list","delays_seconds":[1,-1,"2",604801,1.0001]}          | /retry/delays_seconds/1 range; /retry/delays_seconds/2 type; /retry/delays_seconds/3 range; /retry/delays_seconds/4 range
            {"strategy":"fixed"}                                                   | /retry/initial_seconds required
            {"strategy":"fixed","initial_seconds":null}                            | /retry/initial_seconds type
            {"strategy":"fixed","initial_seconds":1,"factor":2}                    | /retry/factor not_used
            {"strategy":"linear","initial_seconds":1}                              | /retry/step_seconds required
            {"strategy":"linear","initial_seconds":9,"step_seconds":1,"max_seconds":8} | /retry/max_seconds range
            {"strategy":"exponential","initial_seconds":1,"factor":0.5}            | /retry/factor range
            {"strategy":"exponential","initial_seconds":1,"factor":1e400}          | /retry/factor range
            {"strategy":"random","initial_seconds":1}                              | /retry/max_seconds required
            {"strategy":"none","max_attempts":0,"jitter":1.1,"max_age_seconds":2592001} | /retry/max_attempts range; /retry/max_age_seconds range; /retry/jitter range
            {"strategy":"none","max_attempts":1.5}                                 | /retry/max_attempts range
            {"strategy":"none","max_attempts":101}                                 | /retry/max_attempts range
            {"strategy":"none","max_attempts":"3"}                                 | /retry/max_attempts type
            {"strategy":"none","jitter":-0.1}                                      | /retry/jitter range
            """)
    void tellsEveryFaultWithItsPointer(String json, String faults) {
        Refused refused = catchThrowableOfType(Refused.class, () -> RetryPolicyJson.from(object(json)));

        assertThat(refused).isNotNull();
        assertThat(refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(faults);
    }

    @Test
    void fillsInTheDefaults() {
        assertThat(RetryPolicyJson.text(RetryPolicyJson.parse("{\"strategy\":\"exponential\",\"initial_seconds\":2}")))
                .isEqualTo("{\"strategy\":\"exponential\",\"initial_seconds\":2,\"factor\":2.0,\"max_seconds\":86400,"
                        + "\"max_attempts\":10,\"max_age_seconds\":604800,\"jitter\":0.2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"strategy":"none"}
            {"strategy":"list","delays_seconds":[0,5,0.25,604800],"jitter":0}
            {"strategy":"fixed","initial_seconds":0.001}
            {"strategy":"linear","initial_seconds":0,"step_seconds":60}
            {"strategy":"exponential","initial_seconds":1,"factor":1.5,"max_seconds":100}
            {"strategy":"random","initial_seconds":1,"max_seconds":100,"max_age_seconds":2592000}
            """)
    void readsBackWhatItWrote(String json) {
        RetryPolicy policy = RetryPolicyJson.parse(json);

        assertThat(RetryPolicyJson.parse(RetryPolicyJson.text(policy))).isEqualTo(policy);
    }

    private static String firstDelays(RetryPolicy policy, int count) {
        List<String> delays = new ArrayList<>();
        for (int tries = 1; tries <= count; tries++) {
            Optional<Duration> delay = policy.strategy().delayAfter(tries, new Random(1));
            delay.ifPresent(value -> delays.add(RetryMembers.decimal(value).toPlainString()));
        }
        return String.join(" ", delays);
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}

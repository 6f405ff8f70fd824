package io.posthorn.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPatchTest {
    private static final RetryPolicy USUAL = policy("""
            {"strategy":"exponential","initial_seconds":60,"factor":3,"max_seconds":3600,"max_attempts":11,
             "max_age_seconds":2592000,"jitter":0}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what is left out stays
            {"strategy":"fixed","initial_seconds":7,"jitter":0.5} | {"max_attempts":3} | {"strategy":"fixed","initial_seconds":7,"max_attempts":3,"jitter":0.5}
            {"strategy":"fixed","initial_seconds":7,"jitter":0.5} | {"strategy":"fixed"} | {"strategy":"fixed","initial_seconds":7,"jitter":0.5}
            {"strategy":"fixed","initial_seconds":7,"max_attempts":4,"max_age_seconds":60,"jitter":0} | {"strategy":"list","delays_seconds":[1]} | {"strategy":"list","delays_seconds":[1],"max_attempts":4,"max_age_seconds":60,"jitter":0}
            {"strategy":"fixed","initial_seconds":7,"jitter":0} | {"strategy":"linear","step_seconds":1} | {"strategy":"linear","initial_seconds":7,"step_seconds":1,"jitter":0}
            {"strategy":"exponential","initial_seconds":2,"factor":4,"max_seconds":9} | {"strategy":"random","initial_seconds":1} | {"strategy":"random","initial_seconds":1,"max_seconds":9}
            {"strategy":"exponential","initial_seconds":2,"factor":4,"max_seconds":9} | {"strategy":"none"} | {"strategy":"none"}
            # tries that nobody chose follow the strategy
            {"strategy":"list","delays_seconds":[1,2],"jitter":0} | {"delays_seconds":[1,2,3,4]} | {"strategy":"list","delays_seconds":[1,2,3,4],"max_attempts":5,"jitter":0}
            {"strategy":"list","delays_seconds":[1,2]} | {"strategy":"fixed","initial_seconds":1} | {"strategy":"fixed","initial_seconds":1,"max_attempts":10}
            {"strategy":"none"} | {"strategy":"fixed","initial_seconds":1} | {"strategy":"fixed","initial_seconds":1,"max_attempts":10}
            {"strategy":"fixed","initial_seconds":1} | {"strategy":"list","delays_seconds":[1]} | {"strategy":"list","delays_seconds":[1],"max_attempts":2}
            # null is the usual, where the strategy has it
            {"strategy":"fixed","initial_seconds":7,"max_attempts":4,"jitter":0.5} | {"initial_seconds":null,"max_attempts":null,"max_age_seconds":null,"jitter":null} | {"strategy":"fixed","initial_seconds":60,"max_attempts":11,"max_age_seconds":2592000,"jitter":0}
            {"strategy":"fixed","initial_seconds":7,"jitter":0.5} | {"strategy":null} | {"strategy":"exponential","initial_seconds":7,"factor":3,"max_seconds":3600,"max_attempts":11,"jitter":0.5}
            {"strategy":"fixed","initial_seconds":7} | {"factor":null} | {"strategy":"fixed","initial_seconds":7}
            # what the old strategy had not is the usual, where the new one is
            {"strategy":"none","jitter":0} | {"strategy":"exponential"} | {"strategy":"exponential","initial_seconds":60,"factor":3,"max_seconds":3600,"max_attempts":11,"jitter":0}
            {"strategy":"random","initial_seconds":1,"max_seconds":9,"max_attempts":4} | {"strategy":null} | {"strategy":"exponential","initial_seconds":1,"factor":3,"max_seconds":9,"max_attempts":4}
            {"strategy":"fixed","initial_seconds":7200} | {"strategy":null} | {"strategy":"exponential","initial_seconds":7200,"factor":3,"max_attempts":11}
            {"strategy":"exponential","initial_seconds":1} | {"strategy":"exponential"} | {"strategy":"exponential","initial_seconds":1}
            """)
    void mergesIntoWhatIsThere(String present, String patch, String merged) {
        assertThat(patch(patch).over(policy(present), USUAL)).isEqualTo(policy(merged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"strategy\":null}", "{\"strategy\":\"list\"}"})
    void goesBackToTheUsualDelays(String patch) {
        RetryPolicy listed = policy("{\"strategy\":\"list\",\"delays_seconds\":[30,60]}");
        RetryPolicy fixed = policy("{\"strategy\":\"fixed\",\"initial_seconds\":7}");

        assertThat(patch(patch).over(fixed, listed)).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"strategy":"list"}                      | /retry/delays_seconds required
            {"strategy":"linear"}                    | /retry/step_seconds required
            {"strategy":"often","jitter":2}          | /retry/strategy strategy; /retry/jitter range
            {"factor":2}                             | /retry/factor not_used
            {"delay":null}                           | /retry/delay unknown_member
            {"initial_seconds":"7"}                  | /retry/initial_seconds type
            """)
    void tellsWhatIsWrongWithTheOutcome(String patch, String faults) {
        RetryPolicy present = policy("{\"strategy\":\"fixed\",\"initial_seconds\":7}");

        Refused refused = catchThrowableOfType(Refused.class, () -> patch(patch).over(present, USUAL));

        assertThat(refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(faults);
    }

    private static RetryPolicy policy(String json) {
        return RetryPolicyJson.parse(json);
    }

    private static RetryPatch patch(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new RetryPatch(reader.readObject());
        }
    }
}

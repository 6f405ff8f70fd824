package io.posthorn.api.compat.akinon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.retry.RetryStrategy;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fixed       | {"seconds": 45}                           | 45,45,45,45,45
            fixed       | {"seconds": 0}                            | 0,0,0,0,0
            linear      | {"base": 60}                              | 0,60,120,180,240
            linear      | {"base": 60, "limit": 150}                | 0,60,120,150,150
            linear      | {"base": 60, "limit": null}               | 0,60,120,180,240
            exponential | {"base": 2}                               | 1,2,4,8,16
            exponential | {"base": 3, "factor": 10}                 | 10,30,90,270,810
            exponential | {"base": 2, "factor": 60, "limit": 200}   | 60,120,200,200,200
            exponential | {"base": 1, "factor": 7}                  | 7,7,7,7,7
            exponential | {"base": 100}                             | 1,100,10000,604800,604800
            """)
    void waitsBeforeTheRetriesAsTheVendorsLibraryDoes(String choice, String kwargs, String waits) {
        RetryStrategy strategy = read(config(choice, kwargs)).orElseThrow();

        assertThat(firstFive(strategy)).isEqualTo(waits);
    }

    @Test
    void waitsAtRandomBetweenTheTwoValues() {
        RetryStrategy strategy =
                read(config("random", "{\"min_value\": 5, \"max_value\": 6}")).orElseThrow();

        assertThat(IntStream.range(0, 100)
                        .mapToObj(
                                seed -> strategy.delayAfter(1, new Random(seed)).orElseThrow()))
                .allMatch(wait -> wait.toMillis() >= 5_000 && wait.toMillis() <= 6_000)
                .anyMatch(wait -> wait.toMillis() < 5_500)
                .anyMatch(wait -> wait.toMillis() > 5_500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"choice":"fixed","kwargs":{"seconds":45}}
            {"choice":"linear","kwargs":{"base":60,"limit":604800}}
            {"choice":"exponential","kwargs":{"base":2,"factor":60,"limit":3600}}
            {"choice":"random","kwargs":{"min_value":5,"max_value":604800}}
            """)
    void isToldAsItWasGiven(String config) {
        assertThat(CountdownView.of(read(config).orElseThrow()).text()).isEqualTo(config);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"strategy":"none"}                                   | {"choice":"none","kwargs":{}}
            {"strategy":"list","delays_seconds":[60,0.5]}         | {"choice":"list","kwargs":{"delays_seconds":[60,0.5]}}
            {"strategy":"fixed","initial_seconds":1.5}            | {"choice":"fixed","kwargs":{"seconds":1.5}}
            {"strategy":"exponential","initial_seconds":0,"factor":1.5,"max_seconds":9} | {"choice":"exponential","kwargs":{"base":1.5,"factor":0,"limit":9}}
            {"strategy":"linear","initial_seconds":5,"step_seconds":60,"max_seconds":90} | {"choice":"linear","kwargs":{"initial_seconds":5,"step_seconds":60,"max_seconds":90}}
            """)
    void tellsWhatWasSetByTheNativeApiWithoutTurningItIntoSomethingElse(String retry, String told) {
        RetryStrategy strategy = RetryPolicyJson.parse(retry).strategy();

        assertThat(CountdownView.of(strategy).text()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1                                                                      | ``
            {}                                                                     | /choice,/kwargs
            {"choice": "custom", "kwargs": {"factor": 5}}                          | /choice
            {"choice": "fixed", "kwargs": {"seconds": -1}}                         | /kwargs/seconds
            {"choice": "fixed", "kwargs": {"seconds": 604801}}                     | /kwargs/seconds
            {"choice": "fixed", "kwargs": {"seconds": 1.5}}                        | /kwargs/seconds
            {"choice": "fixed", "kwargs": {"seconds": "5"}}                        | /kwargs/seconds
            {"choice": "fixed", "kwargs": {"seconds": null}}                       | /kwargs/seconds
            {"choice": "fixed", "kwargs": {"seconds": 5, "limit": 9}}              | /kwargs/limit
            {"choice": "fixed", "kwargs": {"seconds": 5}, "retries": 3}            | /retries
            {"choice": "fixed", "kwargs": null}                                    | /kwargs
            {"choice": "linear", "kwargs": {"limit": 604801}}                      | /kwargs/base,/kwargs/limit
            {"choice": "exponential", "kwargs": {"base": 0}}                       | /kwargs/base
            {"choice": "exponential", "kwargs": {"base": 101, "factor": 0}}        | /kwargs/base,/kwargs/factor
            {"choice": "exponential", "kwargs": {"base": 2, "factor": 60, "limit": 59}} | /kwargs/limit
            {"choice": "random", "kwargs": {"min_value": 5, "max_value": 5}}       | /kwargs/max_value
            {"choice": "random", "kwargs": {"min_value": 604800, "max_value": 604800}} | /kwargs/min_value
            """)
    void refusesWhatNoCountdownIs(String config, String pointers) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(config));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactlyElementsOf(below(pointers));
    }

    private static List<String> below(String pointers) {
        return List.of(pointers.split(",")).stream()
                .map(pointer -> "/retry_countdown_config" + pointer)
                .toList();
    }

    private static String config(String choice, String kwargs) {
        return "{\"choice\": \"" + choice + "\", \"kwargs\": " + kwargs + "}";
    }

    private static Optional<RetryStrategy> read(String config) {
        Faults faults = new Faults();
        byte[] body = ("{\"retry_countdown_config\": " + config + "}").getBytes(UTF_8);
        Members members = Members.of(body, faults, Set.of("retry_countdown_config"));
        Optional<RetryStrategy> strategy = Countdown.read(members.optional("retry_countdown_config"));
        faults.refuseIfAny();
        return strategy;
    }

    private static String firstFive(RetryStrategy strategy) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(failed -> strategy.delayAfter(failed, new Random(1)).orElseThrow())
                .map(wait -> String.valueOf(wait.toSeconds()))
                .reduce((some, more) -> some + "," + more)
                .orElseThrow();
    }
}

package io.posthorn.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "/url, url",
        "/topics/3, topics",
        "/retry, retry",
        "/retry/factor, retry/factor",
        "/retry/delays_seconds/2, retry/delays_seconds",
        "/trigger/to, trigger/to",
        "/on_failure/warn_after, on_failure/warn_after",
        "/settings/account_id, settings/account_id",
        "/payload, payload",
        "/secret, secret"
    })
    void everyFaultStandsAtItsField(String pointer, String field) {
        assertThat(FormFaults.of(refused(pointer, "Wrong."))).isEqualTo(Map.of(field, "Wrong."));
    }

    @Test
    void severalFaultsOfAFieldAreToldTogetherAndHeadersByName() {
        Refused refused = Refused.invalid(List.of(
                new Fault("/headers/X-A", "header_value", "Too long."),
                new Fault("/headers/X~1B", "header_name", "No name.")));

        assertThat(FormFaults.of(refused)).isEqualTo(Map.of("headers", "X-A: Too long. X/B: No name."));
    }

    @Test
    void whatIsAboutTheWholeHasNoField() {
        assertThat(FormFaults.of(refused("", "Taken."))).containsOnlyKeys("");
    }

    private static Refused refused(String pointer, String detail) {
        return Refused.invalid(pointer, "code", detail);
    }
}

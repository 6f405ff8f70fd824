package io.posthorn.api.compat.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.ErrorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {
    @ParameterizedTest
    @CsvSource({
        "200, OK",
        "204, No content",
        "404, Not found",
        "414, Request-URI too long",
        "500, Internal server error",
        "505, HTTP version not supported",
        "299, Successful",
        "599, Server error",
        "799, Other",
    })
    void anAnswerIsToldByItsReasonAsTheGuideSpellsIt(int code, String reason) {
        assertThat(StatusText.of(attempt(code, Optional.of(ErrorClass.STATUS)))).isEqualTo(reason);
    }

    @Test
    void aTryThatNobodyAnsweredIsToldInWordsOfItsOwn() {
        Stream<String> words =
                Stream.of(ErrorClass.values()).map(error -> StatusText.of(attempt(0, Optional.of(error))));

        assertThat(words).doesNotHaveDuplicates().contains("Timed out", "No connection");
    }

    private static AttemptSummary attempt(int code, Optional<ErrorClass> error) {
        return new AttemptSummary(1, Instant.EPOCH, code, error, Duration.ZERO);
    }
}

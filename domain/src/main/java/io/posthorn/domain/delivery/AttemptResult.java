package io.posthorn.domain.delivery;

import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.SuccessRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one HTTP try came to. A remote failure is a value, never an exception.
 *
 * @param code status of the answer, 0 when there was none
 * @param error empty exactly when the receiver accepted, which the profile's success rule says
 * @param address the address that was dialled, empty when none was
 * @param answer what came back, cut to the capture limits
 */
public record AttemptResult(
        Outcome outcome, int code, Optional<ErrorClass> error, Duration duration, String address, Answer answer) {

    /**
     * @param body at most 16 KiB
     * @param truncated whether the answer was longer than that
     */
    public record Answer(List<HeaderField> headers, byte[] body, boolean truncated) {
        public static final Answer NONE = new Answer(List.of(), new byte[0], false);

        public Answer {
            headers = List.copyOf(headers);
        }

        /** @return the first value of a header, whatever its case */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(field -> field.name().equalsIgnoreCase(name))
                    .map(HeaderField::value)
                    .findFirst();
        }
    }

    /** The receiver answered; 2xx is success, everything else is {@link ErrorClass#STATUS}. */
    public static AttemptResult answered(int code, Duration duration, String address, Answer answer) {
        return answered(SuccessRule.TWO_HUNDREDS, code, duration, address, answer);
    }

    /** The receiver answered; what the rule does not accept is {@link ErrorClass#STATUS}. */
    public static AttemptResult answered(
            SuccessRule success, int code, Duration duration, String address, Answer answer) {
        Optional<ErrorClass> error = success.accepts(code) ? Optional.empty() : Optional.of(ErrorClass.STATUS);
        return new AttemptResult(Outcome.ANSWERED, code, error, duration, address, answer);
    }

    public static AttemptResult notSent(ErrorClass error, Duration duration, String address) {
        return new AttemptResult(Outcome.NOT_SENT, 0, Optional.of(error), duration, address, Answer.NONE);
    }

    public static AttemptResult doubtful(ErrorClass error, Duration duration, String address, Answer answer) {
        return new AttemptResult(Outcome.DOUBTFUL, 0, Optional.of(error), duration, address, answer);
    }

    public boolean isAccepted() {
        return error.isEmpty();
    }
}

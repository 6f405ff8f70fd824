package io.posthorn.domain.retry;

import java.time.Duration;

final class Delays {
    private Delays() {}

    static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

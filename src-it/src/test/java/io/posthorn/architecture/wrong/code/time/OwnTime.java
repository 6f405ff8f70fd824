package io.posthorn.architecture.wrong.code.time;

import java.time.Instant;

final class OwnTime {
    Instant dueAt() {
        return Instant.now();
    }
}

package io.posthorn.architecture.wrong.modules.messaging.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
final class MappedWake {
    @Id
    private long number;

    long number() {
        return number;
    }
}

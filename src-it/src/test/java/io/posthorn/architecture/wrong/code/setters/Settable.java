package io.posthorn.architecture.wrong.code.setters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Settable {
    @Id
    private long number;

    void setNumber(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}

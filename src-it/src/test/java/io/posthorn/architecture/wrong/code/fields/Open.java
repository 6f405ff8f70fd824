package io.posthorn.architecture.wrong.code.fields;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Open {
    @Id
    long number;
}

package io.posthorn.domain.audit;

/** Who did something: {@code key:<id>}, {@code user:<e-mail>} or {@code system}. */
public record Actor(String value) {
    public static final Actor SYSTEM = new Actor("system");

    @Override
    public String toString() {
        return value;
    }
}

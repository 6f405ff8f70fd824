package io.posthorn.domain.register;

import java.util.Optional;
import java.util.function.Function;

/** One member of a merge patch (RFC 7396): left out, null, or a value. */
public sealed interface Member<T> {
    /** Not mentioned: what is there stays. */
    record Absent<T>() implements Member<T> {}

    /** Null: back to the default. */
    record Cleared<T>() implements Member<T> {}

    record Given<T>(T given) implements Member<T> {}

    static <T> Member<T> absent() {
        return new Absent<>();
    }

    static <T> Member<T> cleared() {
        return new Cleared<>();
    }

    static <T> Member<T> of(T value) {
        return new Given<>(value);
    }

    /** @return the value when one was given */
    default Optional<T> value() {
        return this instanceof Given<T> member ? Optional.of(member.given()) : Optional.empty();
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    default boolean isCleared() {
        return this instanceof Cleared<T>;
    }

    /** @return the given value, else the present one when nothing was said, else the usual one */
    default T over(T present, T usual) {
        return isAbsent() ? present : value().orElse(usual);
    }

    /** @return the same state with another value */
    default <R> Member<R> map(Function<? super T, ? extends R> change) {
        if (isAbsent()) {
            return absent();
        }
        return value().map(given -> Member.<R>of(change.apply(given))).orElseGet(Member::cleared);
    }
}

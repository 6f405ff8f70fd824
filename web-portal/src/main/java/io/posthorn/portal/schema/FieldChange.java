package io.posthorn.portal.schema;

import io.posthorn.portal.schema.Field.Need;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one field between two schemas.
 *
 * @param before empty for a field that came
 * @param after empty for a field that went
 * @param breaking whether a receiver that reads the older payload may stumble over it; of a field that went with all its
 *     own only the first is told
 */
public record FieldChange(Kind kind, Optional<Field> before, Optional<Field> after, boolean breaking) {
    /** In what way a field differs. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    static FieldChange added(Field after) {
        return new FieldChange(Kind.ADDED, Optional.empty(), Optional.of(after), false);
    }

    /** @param first whether the field that held it is still there */
    static FieldChange removed(Field before, boolean first) {
        return new FieldChange(Kind.REMOVED, Optional.of(before), Optional.empty(), first);
    }

    static FieldChange kept(Field before, Field after) {
        boolean isOther = !before.type().equals(after.type());
        boolean isNeededOtherwise = before.need() != after.need();
        boolean differs = isOther || isNeededOtherwise || !before.rules().equals(after.rules());
        return new FieldChange(
                differs ? Kind.CHANGED : Kind.SAME,
                Optional.of(before),
                Optional.of(after),
                isOther || (isNeededOtherwise && before.need() == Need.REQUIRED));
    }

    /** @return the newer of the two, which tells name, depth and description */
    public Field getField() {
        return after.or(() -> before).orElseThrow();
    }

    public String getWord() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public boolean isTypeChanged() {
        return differs(Field::type);
    }

    /** @return whether it became required, or optional */
    public boolean isNeedChanged() {
        return differs(Field::need);
    }

    public boolean isRulesChanged() {
        return differs(Field::rules);
    }

    private boolean differs(Function<Field, Object> told) {
        return kind == Kind.CHANGED && !before.map(told).equals(after.map(told));
    }
}

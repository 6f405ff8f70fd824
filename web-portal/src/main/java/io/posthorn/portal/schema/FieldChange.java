package io.posthorn.portal.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of one field between two schemas.
 *
 * @param before empty for a field that came
 * @param after empty for a field that went
 */
public record FieldChange(Kind kind, Optional<Field> before, Optional<Field> after) {
    /** In what way a field differs. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    static FieldChange of(Optional<Field> before, Optional<Field> after) {
        FieldChange change = new FieldChange(Kind.SAME, before, after);
        if (before.isEmpty() || after.isEmpty()) {
            return new FieldChange(before.isEmpty() ? Kind.ADDED : Kind.REMOVED, before, after);
        }
        boolean differs = change.isTypeChanged() || change.isNeedChanged() || change.isRulesChanged();
        return differs ? new FieldChange(Kind.CHANGED, before, after) : change;
    }

    /** @return the newer of the two, which tells name, depth and description */
    public Field getField() {
        return after.or(() -> before).orElseThrow();
    }

    public String getWord() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public boolean isTypeChanged() {
        return !before.map(Field::type).equals(after.map(Field::type));
    }

    /** @return whether it became required, or optional */
    public boolean isNeedChanged() {
        return !before.map(Field::required).equals(after.map(Field::required));
    }

    public boolean isRulesChanged() {
        return !before.map(Field::rules).equals(after.map(Field::rules));
    }

    /** @return whether a receiver that reads the older payload may stumble over the newer one */
    public boolean isBreaking() {
        return switch (kind) {
            case SAME, ADDED -> false;
            case REMOVED -> true;
            case CHANGED ->
                isTypeChanged() || (isNeedChanged() && before.orElseThrow().required());
        };
    }
}

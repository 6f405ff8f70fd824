package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that a webhook of this profile may give.
 *
 * @param usual where the value comes from when the webhook gives none
 */
public record Setting(String name, Type type, Optional<Source> usual) {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern TEXT = Pattern.compile("[ -~]{1,200}");

    /** What a value may be. */
    public enum Type {
        /** At most 18 digits, no leading zero. */
        INTEGER,
        /** 1 to 200 printable ASCII characters. */
        TEXT
    }

    /** Where a value comes from without the webhook's doing; handed over among the settings under {@link #key()}. */
    public enum Source {
        TENANT_NUMBER("tenant_number");

        private final String key;

        Source(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    boolean isNumber() {
        return type == Type.INTEGER;
    }

    /** @throws Refused with pointer {@code /settings/<name>} */
    void check(String value) {
        if (!fits(value)) {
            String expected = isNumber() ? "an integer" : "1 to 200 printable ASCII characters";
            throw Refused.invalid("/settings/" + name, "setting", "The setting " + name + " is " + expected + ".");
        }
    }

    String valueIn(Map<String, String> settings) {
        String value = settings.get(name);
        if (value == null) {
            value = usual.map(source -> settings.get(source.key())).orElse(null);
        }
        if (value == null || !fits(value)) {
            throw new CannotRender("The webhook has no usable value for the setting " + name + ".");
        }
        return value;
    }

    private boolean fits(String value) {
        Pattern shape = isNumber() ? INTEGER : TEXT;
        return shape.matcher(value).matches();
    }
}

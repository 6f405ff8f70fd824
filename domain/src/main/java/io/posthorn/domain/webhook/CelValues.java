package io.posthorn.domain.webhook;

import dev.cel.common.values.NullValue;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON values as CEL sees them. Depth is bounded: what comes in was checked when it was published. */
final class CelValues {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private CelValues() {}

    static Object of(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number(((JsonNumber) value).bigDecimalValue());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> NullValue.NULL_VALUE;
        };
    }

    private static Map<String, Object> map(Map<String, JsonValue> object) {
        Map<String, Object> map = new HashMap<>();
        object.forEach((name, value) -> map.put(name, of(value)));
        return map;
    }

    private static List<Object> list(List<JsonValue> array) {
        List<Object> list = new ArrayList<>(array.size());
        array.forEach(value -> list.add(of(value)));
        return list;
    }

    // 1.0 and 1 are the same number in JSON; a filter compares both with either spelling.
    private static Object number(BigDecimal number) {
        boolean isLong = number.compareTo(LEAST) >= 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return isLong ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}

package io.posthorn.api.compat.ongoing;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Member;
import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Statuses or owners: one of them or a list, each a whole number or a text. */
final class Several {
    private static final int LONGEST = 200;

    private Several() {}

    /** @return none when the member is absent, or wrong and noted */
    static List<JsonValue> read(Member member, Faults faults) {
        if (!is(JsonKind.ARRAY, member)) {
            return one(member, faults).stream().toList();
        }
        List<JsonValue> values = member.each(value -> one(value, faults)).orElse(List.of());
        if (member.any().map(JsonSlice::elements).filter(List::isEmpty).isPresent()) {
            faults.invalid(member.pointer(), "empty", "An empty list would mean nothing; leave it out to mean all.");
        }
        return values;
    }

    private static Optional<JsonValue> one(Member value, Faults faults) {
        if (is(JsonKind.NUMBER, value)) {
            return value.whole(0, Long.MAX_VALUE).map(Json::createValue);
        }
        if (value.any().isEmpty() || is(JsonKind.STRING, value)) {
            return value.text(LONGEST).map(Json::createValue);
        }
        faults.invalid(value.pointer(), "type", "A number or a text is expected, one of them or a list.");
        return Optional.empty();
    }

    private static boolean is(JsonKind kind, Member member) {
        return member.any().map(JsonSlice::kind).filter(kind::equals).isPresent();
    }
}

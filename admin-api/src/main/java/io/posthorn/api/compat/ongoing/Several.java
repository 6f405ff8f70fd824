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
            return one(member).stream().toList();
        }
        List<JsonValue> values = member.each(Several::one).orElse(List.of());
        if (member.any().map(JsonSlice::elements).filter(List::isEmpty).isPresent()) {
            faults.invalid(member.pointer(), "empty", "An empty list would mean nothing; leave it out to mean all.");
        }
        return values;
    }

    private static Optional<JsonValue> one(Member value) {
        return is(JsonKind.NUMBER, value)
                ? value.whole(0, Long.MAX_VALUE).map(Json::createValue)
                : value.text(LONGEST).map(Json::createValue);
    }

    private static boolean is(JsonKind kind, Member member) {
        return member.any().map(JsonSlice::kind).filter(kind::equals).isPresent();
    }
}

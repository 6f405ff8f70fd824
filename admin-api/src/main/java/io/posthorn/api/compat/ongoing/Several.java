package io.posthorn.api.compat.ongoing;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Member;
import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import java.util.List;
import java.util.Optional;

/** Statuses or owners: one of them or a list, each a number or a text. A number is the text of its digits. */
final class Several {
    private static final int LONGEST = 200;

    private Several() {}

    /** @return none when the member is absent, or wrong and noted */
    static List<String> read(Member member, Faults faults) {
        if (!is(JsonKind.ARRAY, member)) {
            return one(member, faults).stream().toList();
        }
        List<String> values = member.each(value -> one(value, faults)).orElse(List.of());
        if (member.any().map(JsonSlice::elements).filter(List::isEmpty).isPresent()) {
            faults.invalid(member.pointer(), "empty", "An empty list would mean nothing; leave it out to mean all.");
        }
        return values;
    }

    private static Optional<String> one(Member value, Faults faults) {
        if (is(JsonKind.NUMBER, value)) {
            return value.integer(0, Integer.MAX_VALUE).map(String::valueOf);
        }
        if (value.any().isEmpty() || is(JsonKind.STRING, value)) {
            return value.text(LONGEST);
        }
        faults.invalid(value.pointer(), "type", "A number or a text is expected, one of them or a list.");
        return Optional.empty();
    }

    private static boolean is(JsonKind kind, Member member) {
        return member.any().map(JsonSlice::kind).filter(kind::equals).isPresent();
    }
}

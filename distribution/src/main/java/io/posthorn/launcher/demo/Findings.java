package io.posthorn.launcher.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found to hold and what not. An aspect that nothing was said about does not hold. */
final class Findings {
    private final Map<Aspect, Boolean> held = new EnumMap<>(Aspect.class);
    private final List<String> faults = new ArrayList<>();

    /** @param otherwise the sentence for a person when it does not hold */
    void check(Aspect aspect, boolean holds, String otherwise) {
        held.merge(aspect, holds, Boolean::logicalAnd);
        if (!holds) {
            faults.add(otherwise);
        }
    }

    boolean hold() {
        return faults.isEmpty() && held.size() == Aspect.values().length;
    }

    /** The table's word: ok, FAILED, or - when it never came to that. */
    String word(Aspect aspect) {
        var known = held.get(aspect);
        if (known == null) {
            return "-";
        }
        return known ? "ok" : "FAILED";
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}

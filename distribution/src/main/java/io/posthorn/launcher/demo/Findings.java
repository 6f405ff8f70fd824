package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found to hold and what not. An aspect that nothing was said about does not hold. */
final class Findings {
    private static final String OK = "ok";
    private static final String FAILED = "FAILED";

    private final Map<Aspect, String> words = new EnumMap<>(Aspect.class);
    private final List<String> faults = new ArrayList<>();

    /** Goes on where another one stands. */
    Findings(Findings before) {
        words.putAll(before.words);
        faults.addAll(before.faults);
    }

    Findings() {}

    /**
     * @param what was looked at, for the beginning of a sentence
     * @param fault empty if it holds
     */
    void check(Aspect aspect, String what, Optional<Fault> fault) {
        words.merge(aspect, fault.isEmpty() ? OK : FAILED, (before, now) -> before.equals(FAILED) ? FAILED : now);
        fault.ifPresent(found -> faults.add(what + ": " + found));
    }

    /** Holds if both are equal. */
    void expect(Aspect aspect, String what, Object expected, Object came) {
        check(aspect, what, Fault.between(expected, came));
    }

    /** There is nothing to look at, which is as it should be. */
    void passOver(Aspect aspect, Absence absence) {
        words.putIfAbsent(aspect, absence.word());
    }

    /** Says in a sentence why nothing more could be looked at. */
    void fail(String sentence) {
        faults.add(sentence);
    }

    boolean hold() {
        return faults.isEmpty() && words.size() == Aspect.values().length;
    }

    /** The table's word: ok, FAILED, why there was nothing to look at, or - when it never came to that. */
    String word(Aspect aspect) {
        return words.getOrDefault(aspect, Row.NOTHING);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}

package io.posthorn.launcher.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Why there may be nothing to look at, as it should be. */
enum Absence {
    TAKEN_AT_ONCE("at once", "taken at the first try"),
    NEVER_RETRIED("never", "this vendor has no automatic resend"),
    UNSIGNED("unsigned", "this vendor signs nothing");

    private final String word;
    private final String meaning;

    Absence(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** What stands in the table. */
    String word() {
        return word;
    }

    /** One line that explains all words. */
    static String legend() {
        return Arrays.stream(values())
                .map(absence -> absence.word + ": " + absence.meaning)
                .collect(Collectors.joining("; ", "", "."));
    }
}

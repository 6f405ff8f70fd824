package io.posthorn.launcher.settings;

import java.io.File;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must look like, and the words that say so. */
record Rule(Predicate<String> test, String words) {

    static Rule anything() {
        return new Rule(value -> true, "anything");
    }

    static Rule pattern(String regex, String words) {
        return new Rule(Pattern.compile(regex).asMatchPredicate(), words);
    }

    static Rule everyItem(Predicate<String> item, String words) {
        return new Rule(
                value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(item), words);
    }

    static Rule number(int least, int most) {
        return new Rule(
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most,
                "a whole number from " + least + " to " + most);
    }

    static Rule port() {
        return number(1, 65_535);
    }

    // A path that the locale cannot write is a folder that is not there.
    static Rule folder() {
        return new Rule(
                value -> new File(value).isDirectory() && new File(value).canRead(),
                "an existing folder that can be read");
    }

    static Rule everyBase64Of(int bytes) {
        return new Rule(
                value -> Arrays.stream(value.split(",", -1)).allMatch(item -> decodedLength(item.strip()) == bytes),
                "the base64 text of exactly " + bytes + " bytes, or a comma-separated list of these, newest first");
    }

    boolean allows(String value) {
        return test.test(value);
    }

    private static int decodedLength(String value) {
        try {
            return Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }
}

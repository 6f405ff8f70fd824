package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A topic's native name as its vendor writes it: 1 to 200 of letters, digits and {@code @ . _ -}. */
public record TopicName(String value) {
    private static final Pattern VERSIONED = Pattern.compile("(.+)@v([1-9][0-9]{0,3})");
    private static final Pattern LATER = Pattern.compile("[2-9]|[1-9][0-9]{1,3}");
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@._-]{0,199}");

    /** What a name is, for whoever gave another. */
    public static final String RULE = "A topic's name has 1 to 200 letters, digits and @ . _ - and no other.";

    public TopicName {
        if (!fits(value)) {
            throw Refused.invalid("/topic", "topic_name", RULE);
        }
    }

    public static Optional<TopicName> parse(String text) {
        return Optional.of(text).filter(TopicName::fits).map(TopicName::new);
    }

    /** @return whether the text can be a topic's name */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** @return why no tenant may call a topic so: two names of one version, or a version that is no number, would mislead */
    public Optional<String> objection() {
        int at = value.indexOf("@v");
        if (at < 0 || LATER.matcher(value.substring(at + 2)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                value.endsWith("@v1")
                        ? "Version 1 of a topic is called " + base() + ", without @v1."
                        : "Behind @v stands the number of a version, 2 to 9999.");
    }

    /** @return the name without the version: {@code return_parcel_created} for {@code return_parcel_created@v3} */
    public String base() {
        Matcher versioned = VERSIONED.matcher(value);
        return versioned.matches() ? versioned.group(1) : value;
    }

    /** @return the number behind {@code @v}; 1 without one */
    public int version() {
        Matcher versioned = VERSIONED.matcher(value);
        return versioned.matches() ? Integer.parseInt(versioned.group(2)) : 1;
    }

    @Override
    public String toString() {
        return value;
    }
}

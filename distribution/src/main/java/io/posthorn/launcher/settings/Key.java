package io.posthorn.launcher.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every {@code POSTHORN_…} variable there is. {@code config/posthorn.properties} describes the same keys for people.
 * A secret may also be given as {@code …_FILE}, the path of a file that holds it.
 */
public enum Key {
    DATA(Rule.anything()),
    PORT(Rule.port()),
    NODE(Rule.pattern("[A-Za-z0-9._-]{1,64}", "1 to 64 letters, digits, dots, dashes or underscores")),
    PUBLIC_URL(new Rule(
            Place::isPublic, "an absolute http or https address with a host and without user, query and fragment")),
    EGRESS_ALLOW(Rule.everyItem(
            Network::isOne,
            "a comma-separated list of CIDR[:port|:*], IPv6 in brackets, with a prefix of 1 or more and no bits set"
                    + " behind it, for example 10.1.0.0/16:8080")),
    SERVER_HEAP_MB(Rule.number(256, 65_536)),
    DB_URL(new Rule(Place::isDatabase, "like jdbc:postgresql://host:5432/database, with a port from 1 to 65535")),
    DB_USER(Rule.anything()),
    DB_PASSWORD(Rule.anything(), true),
    DB_APP_PASSWORD(Rule.anything(), true),
    DB_DISPATCH_PASSWORD(Rule.anything(), true),
    BROKER_URL(Rule.everyItem(
            Place::isBroker, "like mq://host:7676 with a port from 1 to 65535, or a comma-separated list of these")),
    BROKER_USER(Rule.anything()),
    BROKER_PASSWORD(Rule.anything(), true),
    PROFILES_DIR(Rule.folder()),
    SECRET_KEY(Rule.everyBase64Of(32), true),
    BOOTSTRAP_API_KEY(Rule.pattern("ph_live_[A-Za-z0-9]{32,128}", "ph_live_ and 32 to 128 letters or digits"), true),
    BOOTSTRAP_USER(Rule.pattern("[^\\s@]+@[^\\s@]+", "an e-mail address")),
    BOOTSTRAP_PASSWORD(Rule.pattern("(?s).{12,}", "at least 12 characters long"), true);

    // A rule holds a lambda, which the checker cannot see through.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    private final boolean secret;

    Key(Rule rule) {
        this(rule, false);
    }

    Key(Rule rule, boolean secret) {
        this.rule = rule;
        this.secret = secret;
    }

    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findAny();
    }

    static Optional<Key> ofFileVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.secret && key.fileVariable().equals(variable))
                .findAny();
    }

    /** The environment variable that carries this key. */
    public String variable() {
        return "POSTHORN_" + name();
    }

    /** The variable that names a file with the value; only secrets have one. */
    public String fileVariable() {
        return variable() + "_FILE";
    }

    /** True if the value must never be shown. */
    public boolean secret() {
        return secret;
    }

    String check(String value) {
        if (rule.allows(value)) {
            return value;
        }
        throw new StartRefused(
                variable() + (secret ? "" : " is '" + shown(value) + "', but") + " must be " + rule.words() + ".");
    }

    // An address may carry a password, before its host or behind its question mark.
    private static String shown(String value) {
        return value.replaceAll("(?<=//)[^/?\\s]*(?=@)|(?<=\\?).+", "…");
    }
}

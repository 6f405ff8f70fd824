package io.posthorn.messaging.config;

import io.posthorn.domain.kernel.PublicUrl;
import io.posthorn.messaging.http.EgressPolicy;
import io.posthorn.messaging.http.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the WAR reads from {@code POSTHORN_…} variables; the only place that does. A wrong value stops the start with one
 * sentence; nothing is corrected in silence.
 */
public record Environment(
        String node,
        String secretKey,
        EgressPolicy egress,
        PublicUrl publicUrl,
        Optional<Path> profiles,
        Optional<Path> stopFile,
        Optional<FirstStart> firstStart) {

    /** Credentials that are registered when they are not there yet. */
    public record FirstStart(String apiKey, String user, String password) {}

    /** @throws IllegalArgumentException naming the variable and what is wrong with it */
    public static Environment of(Map<String, String> variables) {
        return new Environment(
                value(variables, "POSTHORN_NODE").orElse("node"),
                value(variables, "POSTHORN_SECRET_KEY")
                        .orElseThrow(() -> new IllegalArgumentException(
                                "POSTHORN_SECRET_KEY is not set: it is the base64 of 32 random bytes.")),
                egress(variables),
                value(variables, "POSTHORN_PUBLIC_URL").map(PublicUrl::of).orElse(PublicUrl.UNSAID),
                value(variables, "POSTHORN_PROFILES_DIR").map(Path::of),
                value(variables, "POSTHORN_STOP_FILE").map(Path::of),
                firstStart(variables));
    }

    private static EgressPolicy egress(Map<String, String> variables) {
        return EgressPolicy.parse(value(variables, "POSTHORN_EGRESS_ALLOW").orElse(""))
                .denying(value(variables, "POSTHORN_DB_URL")
                        .map(Place::ofDatabase)
                        .orElse(List.of()))
                .denying(value(variables, "POSTHORN_BROKER_ADDRESSES")
                        .map(Place::ofBroker)
                        .orElse(List.of()))
                .denying(value(variables, "POSTHORN_OWN_PORTS")
                        .map(Place::ofThisMachine)
                        .orElse(List.of()));
    }

    private static Optional<FirstStart> firstStart(Map<String, String> variables) {
        return value(variables, "POSTHORN_BOOTSTRAP_API_KEY")
                .map(
                        key -> new FirstStart(
                                key,
                                value(variables, "POSTHORN_BOOTSTRAP_USER").orElse("admin@posthorn.local"),
                                value(variables, "POSTHORN_BOOTSTRAP_PASSWORD")
                                        .orElseThrow(
                                                () -> new IllegalArgumentException(
                                                        "POSTHORN_BOOTSTRAP_PASSWORD is not set, but POSTHORN_BOOTSTRAP_API_KEY is."))));
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }
}

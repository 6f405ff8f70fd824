package io.posthorn.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run does.
 *
 * @param warmUp events sent before anything is measured
 * @param events of each closed-loop phase
 * @param concurrency keep-alive connections of the publisher
 * @param rate events per second of the open-loop phase
 * @param payload bytes of each payload
 * @param batch events per request in the batch phase
 */
record Plan(
        int warmUp,
        int events,
        int concurrency,
        int tenants,
        int webhooks,
        int rate,
        int seconds,
        int payload,
        int batch,
        Optional<Path> out) {
    /** Nothing that is measured may take longer; what has not arrived by then is missing. */
    static final Duration LONGEST_PHASE = Duration.ofMinutes(3);

    /** Where the product answers, its platform key, and the folder that names its processes. */
    record Product(URI base, String key, Path data) {
        static Product of(Map<String, String> environment) {
            return new Product(
                    URI.create(required(environment, "BENCH_URL")),
                    required(environment, "BENCH_KEY"),
                    Path.of(required(environment, "BENCH_DATA")));
        }

        private static String required(Map<String, String> environment, String name) {
            return Optional.ofNullable(environment.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("The environment lacks " + name + "."));
        }
    }

    /** Reads {@code --name=value}; the launcher has checked names and ranges. */
    static Plan of(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Expected --name=value, found " + argument + ".");
            }
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return new Plan(
                number(given, "warm-up", 50_000),
                number(given, "events", 20_000),
                number(given, "concurrency", 64),
                number(given, "tenants", 1),
                number(given, "webhooks", 20),
                number(given, "rate", 500),
                number(given, "seconds", 20),
                number(given, "payload", 1_024),
                number(given, "batch", 100),
                Optional.ofNullable(given.get("out")).map(Path::of));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Optional.ofNullable(given.get(name)).map(Integer::parseInt).orElse(otherwise);
    }

    /** Events of all phases together. */
    int total() {
        return warmUp + events + events + rate * seconds;
    }
}

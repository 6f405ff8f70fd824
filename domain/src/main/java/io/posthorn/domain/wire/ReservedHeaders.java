package io.posthorn.domain.wire;

import java.util.Locale;
import java.util.Set;

/** Headers that a webhook must not set, because they frame the request, name the sender or belong to a contract. */
final class ReservedHeaders {
    private static final Set<String> NAMES = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "content-type",
            "content-encoding",
            "user-agent",
            "cookie",
            "forwarded",
            "x-real-ip");
    private static final Set<String> PREFIXES = Set.of("proxy-", "x-forwarded-", "webhook-", "posthorn-");

    private ReservedHeaders() {}

    /** @return whether the sender or a proxy writes it, so that not even a contract may */
    static boolean frames(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return frames(name) || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}

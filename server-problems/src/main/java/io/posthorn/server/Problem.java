package io.posthorn.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One answer of kind {@code application/problem+json} with the members and words of the WAR's, of which nothing can be
 * seen from here.
 */
record Problem(int status, String code, String detail) {
    /** What an answer has besides its length: the WAR's protecting fields as far as they say something without a page. */
    static final Map<String, String> FIELDS = fields();

    /** @param status as the server left it: 200 when it lost its way */
    static Problem ofAddress(int status) {
        return status < 500
                ? new Problem(Math.max(status, 400), "bad_request", "The address or the Host is not well-formed.")
                : new Problem(status, "internal_error", "Something went wrong on our side.");
    }

    static Problem ofHead(int status) {
        return status == 505
                ? new Problem(
                        status,
                        "unsupported_version",
                        "The first line does not end with a version of HTTP that is spoken here.")
                : new Problem(
                        status,
                        "bad_request",
                        "The request is not well-formed HTTP, or has a body that its method does not take.");
    }

    byte[] body() {
        String title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
        return """
                {"type":"https://posthorn.dev/problems/%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(code, title, status, detail, code).getBytes(US_ASCII);
    }

    private static Map<String, String> fields() {
        var fields = new TreeMap<>(Map.of(
                "Content-Type", "application/problem+json",
                "Cache-Control", "no-store",
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff"));
        Optional.ofNullable(System.getenv("POSTHORN_PUBLIC_URL"))
                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("https:"))
                .ifPresent(url -> fields.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        return Collections.unmodifiableMap(fields);
    }
}

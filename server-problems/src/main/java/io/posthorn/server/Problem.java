package io.posthorn.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.MemoryManager;

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

    /** Everything belongs to the WAR: where the server finds nothing, the WAR is not there yet or not any more. */
    static Problem ofServersPage(int status) {
        return status == 404 || status == 503 ? ofUnavailable() : ofAddress(status);
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

    static Problem ofSlowBody() {
        return new Problem(408, "timeout", "The body did not come to its end in time.");
    }

    static Problem ofLargeBody(int most) {
        return new Problem(
                413, "too_large", "The body has more than " + most + " bytes, which is the most taken here.");
    }

    static Problem ofUnavailable() {
        return new Problem(503, "unavailable", "The service is not available now. Try again.");
    }

    /** @return all there is to send, with the status and the fields in their place */
    HttpContent writtenTo(HttpResponsePacket answer, MemoryManager<?> memory) {
        byte[] body = body();
        answer.setStatus(status);
        // There may be none, but the headers may believe that they are at their end and take only what may follow a
        // body.
        answer.getHeaders().clear();
        answer.setChunked(false);
        answer.setCharacterEncoding(null);
        answer.setContentLength(body.length);
        FIELDS.forEach(answer::setHeader);
        if (status == 503) {
            answer.setHeader("Retry-After", "1");
        }
        return new OwnContent(answer, body, memory);
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

package io.posthorn.launcher.demo.receiver;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request as it came in.
 *
 * @param headers by name in any case; a header that came twice has both values with a comma between
 * @param body the raw bytes
 * @param at the wall clock, for the age of a signature
 * @param nanos {@link System#nanoTime()}, for the time between two arrivals
 * @param answered the status it was answered with
 */
public record Arrival(Map<String, String> headers, byte[] body, Instant at, long nanos, int answered) {
    public Arrival {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    static Map<String, String> flat(Headers headers) {
        var flat = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> flat.put(name, String.join(",", values)));
        return flat;
    }

    /** Empty text when it did not come. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}

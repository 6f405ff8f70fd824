package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Checks a signature by the text of Standard Webhooks 1.0.0: base64 of HMAC-SHA256 over {@code id.timestamp.body}, one
 * or several behind {@code v1,}, and a time that is not more than five minutes off.
 */
record StandardSignature(String secret) {
    private static final String KEY = "whsec_";
    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    boolean holds(Arrival arrival) {
        var id = arrival.header("webhook-id");
        var timestamp = arrival.header("webhook-timestamp");
        if (id.isEmpty() || !isFresh(timestamp, arrival.at())) {
            return false;
        }
        var expected = Hmac.of(key(), (id + '.' + timestamp + '.').getBytes(UTF_8), arrival.body());
        return Arrays.stream(arrival.header("webhook-signature").split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .anyMatch(signature -> isSame(signature.substring(VERSION.length()), expected));
    }

    private byte[] key() {
        return Base64.getDecoder().decode(secret.substring(KEY.length()));
    }

    private static boolean isFresh(String timestamp, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException notATime) {
            return false;
        }
    }

    private static boolean isSame(String given, byte[] expected) {
        // Compared as text in constant time: what is not base64 is simply another text.
        var text = Base64.getEncoder().encode(expected);
        return MessageDigest.isEqual(given.getBytes(UTF_8), text);
    }
}

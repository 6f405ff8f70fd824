package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/**
 * Checks a signature by the text of Standard Webhooks 1.0.0: base64 of HMAC-SHA256 over {@code id.timestamp.body}, one
 * or several behind {@code v1,}, and a time that is not more than five minutes off.
 */
record StandardSignature(String secret) implements Signature {
    private static final String KEY = "whsec_";
    private static final String VERSION = "v1,";

    @Override
    public String header() {
        return "webhook-signature";
    }

    @Override
    public String demand() {
        return VERSION + "<HMAC-SHA256 of id.timestamp.body by our secret> and a timestamp " + Freshness.WORDS;
    }

    @Override
    public boolean holds(Arrival arrival) {
        var id = arrival.header("webhook-id");
        var timestamp = arrival.header("webhook-timestamp");
        if (id.isEmpty() || !Freshness.holds(timestamp, arrival.at())) {
            return false;
        }
        var mac = Hmac.of(key(), (id + '.' + timestamp + '.').getBytes(UTF_8), arrival.body());
        // Compared as text: what is not base64 is simply another text.
        var expected = Base64.getEncoder().encodeToString(mac);
        return Arrays.stream(arrival.header(header()).split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .anyMatch(signature -> Hmac.isSame(signature.substring(VERSION.length()), expected));
    }

    private byte[] key() {
        return Base64.getDecoder().decode(secret.substring(KEY.length()));
    }

    /** The secret is not for printing. */
    @Override
    public String toString() {
        return header();
    }
}

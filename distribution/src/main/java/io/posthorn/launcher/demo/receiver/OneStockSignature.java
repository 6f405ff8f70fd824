package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * OneStock's {@code t=<unix seconds>,h0=<digits>,h1=<digits> …}: a time, and one HMAC-SHA256 in lower-case hexadecimal
 * per hash key, the newest key first. Any of them will do. Signed is the time as it stands there, a dot, and the body;
 * the key is the text of {@code hash_key}, taken as UTF-8.
 */
record OneStockSignature(String hashKey) implements Signature {
    private static final String TIME = "t=";

    @Override
    public String header() {
        return "Onestock-Signature";
    }

    @Override
    public String demand() {
        return "t=<a time " + Freshness.WORDS + ">,h0=<HMAC-SHA256 of time, dot and body by our hash_key>";
    }

    @Override
    public boolean holds(Arrival arrival) {
        var parts = List.of(arrival.header(header()).split(","));
        var time = parts.get(0).startsWith(TIME) ? parts.get(0).substring(TIME.length()) : "";
        var expected = Hmac.hex(hashKey.getBytes(UTF_8), (time + '.').getBytes(UTF_8), arrival.body());
        return Freshness.holds(time, arrival.at())
                && parts.stream()
                        .filter(part -> part.matches("h\\d+=.*"))
                        .anyMatch(part -> Hmac.isSame(part.substring(part.indexOf('=') + 1), expected));
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return header();
    }
}

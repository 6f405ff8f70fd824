package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** CycleSoftware's webhooks: five members, three headers, HMAC-SHA256 of the whole body in hexadecimal. */
record CycleSoftwareContract(int account) implements Contract {
    private static final int SECRET_BYTES = 24;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    @Override
    public String profile() {
        return "cyclesoftware";
    }

    @Override
    public JsonObject settings() {
        return Json.createObjectBuilder()
                .add("account_id", String.valueOf(account))
                .build();
    }

    @Override
    public String chooseSecret(RandomGenerator chance) {
        var bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return "our own words " + HexFormat.of().formatHex(bytes);
    }

    @Override
    public String idHeader() {
        return "X-CycleSoftware-Delivery";
    }

    /** The 26 letters behind the prefix are the UUID in Crockford's base32. */
    @Override
    public String wireId(String event) {
        var number = BigInteger.ZERO;
        for (var letter : event.substring(event.indexOf('_') + 1).toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        return new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()).toString();
    }

    @Override
    public Map<String, String> headers(Published published) {
        return Map.of(
                idHeader(),
                wireId(published.event()),
                "X-CycleSoftware-Event",
                published.example().topic());
    }

    @Override
    public JsonObject envelope(Published published) {
        return Json.createObjectBuilder()
                .add("id", wireId(published.event()))
                .add("account_id", account)
                .add("event_name", published.example().topic())
                .add("event_timestamp", BigDecimal.valueOf(Example.OCCURRED_AT.toEpochMilli(), 3))
                .build();
    }

    @Override
    public String payloadMember() {
        return "payload";
    }

    @Override
    public boolean isSigned(Arrival arrival, String secret) {
        var expected = HexFormat.of().formatHex(Hmac.of(secret.getBytes(UTF_8), arrival.body()));
        var given = arrival.header("X-CycleSoftware-Signature");
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}

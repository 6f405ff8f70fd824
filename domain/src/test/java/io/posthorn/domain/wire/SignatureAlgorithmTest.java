package io.posthorn.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Published vectors. */
class SignatureAlgorithmTest {
    private static final byte[] STANDARD =
            "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}".getBytes(UTF_8);

    @Test
    void signsTheStandardWebhooksVectorV1() {
        var key = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").key(SigningSecret.Kind.HMAC_KEY);

        byte[] signature = SignatureAlgorithm.HMAC_SHA256.sign(key, STANDARD);

        assertThat(base64(signature)).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsTheStandardWebhooksVectorV1a() {
        var key = new SigningSecret(
                        "whsk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8DoQe/884Qvh1w3RjnS8CZZ+TWMJulDV8d3IZkElUxuA==")
                .key(SigningSecret.Kind.ED25519_KEY);

        byte[] signature = SignatureAlgorithm.ED25519.sign(key, STANDARD);

        assertThat(base64(signature))
                .isEqualTo("yoUrgEkc12aGqm0n4Sydmdz55xJfTz4AsAgieHFjmkR7LJtqVCZOQYzvvHjI5kAey+r4iaBGxTFRrl2iBQxtDQ==");
    }

    /** RFC 4231, test case 2. */
    @Test
    void signsTheVectorsOfTheHmacStandard() {
        byte[] key = "Jefe".getBytes(UTF_8);
        byte[] text = "what do ya want for nothing?".getBytes(UTF_8);

        assertThat(hex(SignatureAlgorithm.HMAC_SHA256.sign(key, text)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(hex(SignatureAlgorithm.HMAC_SHA512.sign(key, text)))
                .isEqualTo("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    }

    @Test
    void signsPartsAsOneText() {
        byte[] key = "Jefe".getBytes(UTF_8);

        byte[] parts = SignatureAlgorithm.HMAC_SHA256.sign(
                key, "what do ya ".getBytes(UTF_8), new byte[0], "want for nothing?".getBytes(UTF_8));

        assertThat(parts)
                .isEqualTo(SignatureAlgorithm.HMAC_SHA256.sign(key, "what do ya want for nothing?".getBytes(UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

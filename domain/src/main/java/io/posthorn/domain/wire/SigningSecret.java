package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A secret that signs requests, opened. Its spelling tells its kind: {@code whsec_} + base64 of 24 to 64 bytes is a
 * Standard Webhooks HMAC key, {@code whsk_} + base64 of 64 bytes (seed, then public key) an ed25519 key, anything else is
 * the subscriber's own text, whose UTF-8 bytes are the key. Never printed.
 */
public record SigningSecret(String text) {
    private static final String SYMMETRIC = "whsec_";
    private static final String ASYMMETRIC = "whsk_";
    private static final int MAX_TEXT = 256;

    /** How the key is used. */
    public enum Kind {
        HMAC_KEY,
        ED25519_KEY,
        TEXT
    }

    public SigningSecret {
        Kind kind = kindOf(text);
        int length = kind == Kind.TEXT ? text.length() : decoded(text, kind).length;
        boolean fits = switch (kind) {
            case HMAC_KEY -> length >= 24 && length <= 64;
            case ED25519_KEY -> length == 64;
            case TEXT -> length >= 1 && length <= MAX_TEXT;
        };
        if (!fits) {
            throw refused(kind);
        }
    }

    public Kind kind() {
        return kindOf(text);
    }

    /** @return the key's bytes: for ed25519 the 32 bytes of the seed, then the 32 of the public key */
    public byte[] key() {
        return kind() == Kind.TEXT ? text.getBytes(StandardCharsets.UTF_8) : decoded(text, kind());
    }

    private static Kind kindOf(String text) {
        if (text.startsWith(SYMMETRIC)) {
            return Kind.HMAC_KEY;
        }
        return text.startsWith(ASYMMETRIC) ? Kind.ED25519_KEY : Kind.TEXT;
    }

    private static byte[] decoded(String text, Kind kind) {
        try {
            return Base64.getDecoder().decode(text.substring(text.indexOf('_') + 1));
        } catch (IllegalArgumentException notBase64) {
            throw refused(kind);
        }
    }

    private static Refused refused(Kind kind) {
        String detail = switch (kind) {
            case HMAC_KEY -> "A whsec_ secret is followed by base64 of 24 to 64 bytes.";
            case ED25519_KEY -> "A whsk_ secret is followed by base64 of 64 bytes: seed, then public key.";
            case TEXT -> "A secret has 1 to " + MAX_TEXT + " characters.";
        };
        return Refused.invalid("/secret", "secret", detail);
    }

    @Override
    public String toString() {
        return "SigningSecret[" + kind() + "]";
    }
}

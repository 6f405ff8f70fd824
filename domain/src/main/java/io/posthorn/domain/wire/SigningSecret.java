package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A secret that signs requests, opened. How its text becomes a key is the profile's reading of it ({@link SecretRule}): a
 * vendor whose subscribers choose any text also takes one that looks like a Standard Webhooks key. Never printed.
 *
 * @param text 1 to 256 characters
 */
public record SigningSecret(String text) {
    private static final String SYMMETRIC = "whsec_";
    private static final String ASYMMETRIC = "whsk_";
    private static final int MAX_TEXT = 256;

    /** How a text becomes a key. */
    public enum Kind {
        /** {@code whsec_} + base64 of 24 to 64 bytes: a Standard Webhooks HMAC key. */
        HMAC_KEY,
        /** {@code whsk_} + base64 of 64 bytes: seed, then public key. */
        ED25519_KEY,
        /** The subscriber's own text; its UTF-8 bytes are the key. */
        TEXT
    }

    public SigningSecret {
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw refused(Kind.TEXT);
        }
    }

    /** @return what the spelling of the text says */
    Kind spelling() {
        if (text.startsWith(SYMMETRIC)) {
            return Kind.HMAC_KEY;
        }
        return text.startsWith(ASYMMETRIC) ? Kind.ED25519_KEY : Kind.TEXT;
    }

    /**
     * @return the key's bytes: for ed25519 the 32 bytes of the seed, then the 32 of the public key
     * @throws Refused with pointer {@code /secret} when the text is no such key
     */
    public byte[] key(Kind kind) {
        if (kind == Kind.TEXT) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] key = decoded(kind);
        boolean fits = kind == Kind.HMAC_KEY ? key.length >= 24 && key.length <= 64 : key.length == 64;
        if (!fits) {
            throw refused(kind);
        }
        return key;
    }

    private byte[] decoded(Kind kind) {
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
        return "SigningSecret[" + spelling() + "]";
    }
}

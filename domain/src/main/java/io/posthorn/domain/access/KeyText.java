package io.posthorn.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key as its holder knows it: {@code ph_live_}, 8 characters that may be shown, then the secret part. 256 random bits
 * need no slow hash.
 */
record KeyText(String value) {
    static final String MARK = "ph_live_";
    private static final int PREFIX = MARK.length() + 8;
    private static final int SHORTEST = 32;
    private static final int LONGEST = 200;

    static KeyText random(SecureRandom chance) {
        byte[] shown = new byte[4];
        byte[] secret = new byte[32];
        chance.nextBytes(shown);
        chance.nextBytes(secret);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        // A prefix with _ or - inside would be hard to tell from the separator when people read keys to each other.
        String prefix = HexFormat.of().formatHex(shown);
        return new KeyText(MARK + prefix + '_' + base64.encodeToString(secret));
    }

    /** @return empty when the text cannot be a key */
    static Optional<KeyText> read(String text) {
        boolean isShaped = text.startsWith(MARK) && text.length() >= SHORTEST && text.length() <= LONGEST;
        return isShaped ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    String prefix() {
        return value.substring(0, PREFIX);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Takes the same time wherever the two differ. */
    boolean hashes(byte[] stored) {
        return MessageDigest.isEqual(stored, hash());
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}

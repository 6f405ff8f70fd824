package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA256 and 600,000 rounds (OWASP Password Storage, 2023), stored as
 * {@code pbkdf2-sha256$rounds$salt$hash}. At most two run at once: a flood of sign-ins may not take all processors from
 * deliveries.
 */
@ApplicationScoped
class Pbkdf2Passwords implements Passwords {
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private static final Pattern STORED =
            Pattern.compile("pbkdf2-sha256\\$([1-9][0-9]{0,7})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final SecureRandom chance = new SecureRandom();

    @Override
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256$" + ROUNDS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ROUNDS));
    }

    @Override
    public boolean matches(char[] password, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_ROUNDS) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.group(1))));
    }

    private byte[] derive(char[] password, byte[] salt, int rounds) {
        takeSlot();
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            spec.clearPassword();
            slots.release();
        }
    }

    private void takeSlot() {
        try {
            if (slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(Refused.Reason.UNAVAILABLE, "busy", "Too many people sign in at once; try again.");
    }
}

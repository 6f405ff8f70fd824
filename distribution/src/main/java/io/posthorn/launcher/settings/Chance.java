package io.posthorn.launcher.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random values that nobody can guess. */
public final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    /** Lower-case hex of so many random bytes. */
    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** Base64 of so many random bytes. */
    public static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(bytes(bytes));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

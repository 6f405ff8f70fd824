package io.posthorn.launcher.demo.receiver;

import java.math.BigInteger;
import java.util.UUID;

/** Ids of the API as vendors write them: the 26 letters behind the prefix are a UUID in Crockford's base32. */
public final class Uuids {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Uuids() {}

    public static UUID of(String id) {
        var number = BigInteger.ZERO;
        for (var letter : id.substring(id.indexOf('_') + 1).toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        return new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
    }
}

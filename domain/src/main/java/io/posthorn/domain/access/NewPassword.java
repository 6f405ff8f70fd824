package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Refused;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password that is to count from now on: 8 to 200 characters. It never prints itself. */
public record NewPassword(String text) {
    /** Without those that people mistake for each other when they read a password out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int MADE = 24;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    /** @throws Refused INVALID, which does not repeat the text */
    public NewPassword {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refused.invalid(
                    "/password", "password", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
    }

    /** @return one of more than 118 random bits */
    static NewPassword random(SecureRandom chance) {
        return new NewPassword(chance.ints(MADE, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    char[] characters() {
        return text.toCharArray();
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}

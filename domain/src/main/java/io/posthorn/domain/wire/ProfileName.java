package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import java.util.regex.Pattern;

/** Key into the catalogue of wire contracts: 1 to 40 of a–z, 0–9 and inner hyphens. */
public record ProfileName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]([a-z0-9-]{0,38}[a-z0-9])?");

    /** Standard Webhooks 1.0.0, the default. */
    public static final ProfileName STANDARD = new ProfileName("standard");

    public ProfileName {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.invalid("/profile", "profile", "A profile's name has 1 to 40 of a-z, 0-9 and inner hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

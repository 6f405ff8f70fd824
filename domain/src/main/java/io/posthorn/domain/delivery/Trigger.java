package io.posthorn.domain.delivery;

import java.util.Locale;

/** What made an attempt happen. */
public enum Trigger {
    SCHEDULE,
    RESEND,
    TEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.posthorn.domain.tenant;

import java.util.Locale;

/** A deleted tenant is hidden from every finder; its slug stays taken, so that an old address never means someone new. */
public enum TenantStatus {
    ACTIVE,
    DELETED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

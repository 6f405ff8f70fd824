package io.posthorn.portal.shell;

import java.util.Comparator;

/** One line of the operators' tenant switch. */
public record TenantChoice(String name, String slug) implements Comparable<TenantChoice> {
    private static final Comparator<TenantChoice> BY_NAME = Comparator.comparing(
                    TenantChoice::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(TenantChoice::slug);

    @Override
    public int compareTo(TenantChoice other) {
        return BY_NAME.compare(this, other);
    }
}

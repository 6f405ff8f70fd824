package io.posthorn.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** What every {@link DataKeys} keeps. */
interface DataKeysContract {
    DataKeys keys();

    /** @return a tenant that exists and has no key yet */
    TenantId tenant();

    @Test
    default void aTenantHasNoKeyAtFirst() {
        assertThat(keys().find(tenant())).isEmpty();
    }

    @Test
    default void theFirstKeyStays() {
        DataKeys keys = keys();
        TenantId tenant = tenant();

        assertThat(keys.addIfAbsent(tenant, new byte[] {1, 2})).containsExactly(1, 2);
        assertThat(keys.addIfAbsent(tenant, new byte[] {3})).containsExactly(1, 2);

        assertThat(keys.find(tenant)).hasValueSatisfying(key -> assertThat(key).containsExactly(1, 2));
    }

    @Test
    default void aKeyIsReplacedByWhoKnowsIt() {
        DataKeys keys = keys();
        TenantId tenant = tenant();
        keys.addIfAbsent(tenant, new byte[] {1, 2});

        assertThat(keys.replace(new WrappedKey(tenant, new byte[] {1, 2}), new byte[] {3}))
                .isTrue();
        assertThat(keys.replace(new WrappedKey(tenant, new byte[] {1, 2}), new byte[] {4}))
                .isFalse();
        assertThat(keys.replace(new WrappedKey(tenant(), new byte[] {1, 2}), new byte[] {5}))
                .isFalse();

        assertThat(keys.find(tenant)).hasValueSatisfying(key -> assertThat(key).containsExactly(3));
    }

    @Test
    default void theListHoldsTheKeysOfAll() {
        DataKeys keys = keys();
        TenantId one = tenant();
        TenantId other = tenant();
        keys.addIfAbsent(one, new byte[] {1});
        keys.addIfAbsent(other, new byte[] {2});

        assertThat(keys.listEverywhere())
                .extracting(key -> key.tenant() + " " + key.wrapped()[0])
                .contains(one + " 1", other + " 2");
    }

    @Test
    default void tenantsHaveTheirOwn() {
        DataKeys keys = keys();
        TenantId one = tenant();
        TenantId other = tenant();

        keys.addIfAbsent(one, new byte[] {1});

        assertThat(keys.find(other)).isEmpty();
    }
}

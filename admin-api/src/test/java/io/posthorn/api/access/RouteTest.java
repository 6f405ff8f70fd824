package io.posthorn.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "tenants, Direct[]",
                "tenants/, Direct[]",
                "tenants/acme, Direct[]",
                "tenants/acme/, Direct[]",
                "api-keys, Direct[]",
                "api-keys/key_1, Direct[]",
                "users/usr_1, Direct[]",
                "nothing, Direct[]",
                "events, TenantMissing[]",
                "webhooks/whk_1/pause, TenantMissing[]",
                "deliveries, TenantMissing[]",
                "quarantine, TenantMissing[]",
                "topics/order%40x, TenantMissing[]",
                "tenants/acme/webhooks, 'OfTenant[tenant=acme, rest=webhooks]'",
                "tenants/acme/quarantine, 'OfTenant[tenant=acme, rest=quarantine]'",
                "tenants/acme/api-keys, 'OfTenant[tenant=acme, rest=api-keys]'",
                "tenants/acme/users, 'OfTenant[tenant=acme, rest=users]'",
                "tenants/ten_1/topics/a%40b.c, 'OfTenant[tenant=ten_1, rest=topics/a%40b.c]'",
                "tenants/ac%6De/events/, 'OfTenant[tenant=acme, rest=events/]'",
                "tenants/acme/tenants/other, Nowhere[]",
                "tenants/acme/openapi.yaml, Nowhere[]",
                "tenants//events, Nowhere[]",
                "tenants/a%2Fb/events, Nowhere[]",
                "tenants;x=1/acme/events, Nowhere[]",
                "tenants/acme;x/events, Nowhere[]",
                "tenants/%zz/events, Nowhere[]",
                "/events, Nowhere[]",
            })
    void readsWhatAPlatformKeyMeans(String path, String route) {
        assertThat(Route.of(path, true)).hasToString(route);
    }

    @ParameterizedTest
    @CsvSource({
        "events, Direct[]",
        "webhooks/whk_1, Direct[]",
        "api-keys, Direct[]",
        "nothing, Direct[]",
        "tenants, Nowhere[]",
        "tenants/acme, Nowhere[]",
        "tenants/acme/events, Nowhere[]",
        "%74enants/acme/events, Nowhere[]",
        "tenants;a=b/acme/events, Nowhere[]",
        "//tenants/acme, Nowhere[]",
    })
    void readsWhatATenantKeyMeans(String path, String route) {
        assertThat(Route.of(path, false)).hasToString(route);
    }
}

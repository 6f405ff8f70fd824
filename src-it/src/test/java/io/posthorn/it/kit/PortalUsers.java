package io.posthorn.it.kit;

import jakarta.json.Json;

/** People of tenants; their password is the operator's, so that a browser signs everybody in the same way. */
public final class PortalUsers {
    private PortalUsers() {}

    /** What everybody of these signs in with. */
    public static String password() {
        return Variables.of("POSTHORN_BOOTSTRAP_PASSWORD");
    }

    /** @param role admin or viewer */
    public static String of(Tenant tenant, String role) {
        String email = role + "@" + tenant.slug() + ".example";
        var person = Json.createObjectBuilder()
                .add("email", email)
                .add("name", role + " of " + tenant.slug())
                .add("role", role)
                .add("password", password())
                .build();
        tenant.api().post("/users", person).expect(201);
        return email;
    }
}

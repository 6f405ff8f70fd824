package io.posthorn.launcher.demo;

/**
 * A tenant that is ready.
 *
 * @param api acts on this tenant
 * @param webhook the id of its webhook
 * @param secret what that webhook signs with
 */
record Seeded(DemoTenant tenant, Api api, String webhook, String secret, Mailbox mailbox) {
    Contract contract() {
        return tenant.contract();
    }

    @Override
    public String toString() {
        return tenant.slug();
    }
}

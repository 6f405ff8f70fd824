package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * A tenant of the demo. Its webhook retries after a short time and without jitter, so that the table can say what was
 * due.
 *
 * @param retry the policy as the API takes it
 * @param delay what that policy says after the first failure
 */
record DemoTenant(String slug, String name, Contract contract, JsonObject retry, Duration delay) {
    /** Whose topics are standard ones; the account is the one on CycleSoftware's page. */
    static final DemoTenant CYCLE = new DemoTenant(
            "demo-cycle",
            "Demo cycle dealer",
            new CycleSoftwareContract(4743),
            Json.createObjectBuilder()
                    .add("strategy", "list")
                    .add(
                            "delays_seconds",
                            Json.createArrayBuilder().add(2).add(5).add(10))
                    .add("jitter", BigDecimal.ZERO)
                    .build(),
            Duration.ofSeconds(2));

    /** Who defines its topics itself. */
    static final DemoTenant SHOP = new DemoTenant(
            "demo-shop",
            "Demo shop",
            new StandardContract(),
            Json.createObjectBuilder()
                    .add("strategy", "fixed")
                    .add("initial_seconds", 1)
                    .add("max_attempts", 5)
                    .add("jitter", BigDecimal.ZERO)
                    .build(),
            Duration.ofSeconds(1));

    static final List<DemoTenant> ALL = List.of(CYCLE, SHOP);
}

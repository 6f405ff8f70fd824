package io.posthorn.domain.retry;

import static io.posthorn.domain.retry.RetryMembers.DELAYS;
import static io.posthorn.domain.retry.RetryMembers.FACTOR;
import static io.posthorn.domain.retry.RetryMembers.INITIAL;
import static io.posthorn.domain.retry.RetryMembers.MAX;
import static io.posthorn.domain.retry.RetryMembers.STEP;
import static io.posthorn.domain.retry.RetryMembers.decimal;
import static io.posthorn.domain.retry.RetryPolicyJson.JSON;

import io.posthorn.domain.retry.RetryStrategy.Exponential;
import io.posthorn.domain.retry.RetryStrategy.Fixed;
import io.posthorn.domain.retry.RetryStrategy.Linear;
import io.posthorn.domain.retry.RetryStrategy.Listed;
import io.posthorn.domain.retry.RetryStrategy.Random;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The members of the API's retry object that belong to the strategy, without those that limit it. */
public final class RetryShape {
    private RetryShape() {}

    // Java 17 has no switch over sealed types; RetryPolicyJsonTest reads every strategy back.
    public static JsonObject of(RetryStrategy strategy) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (strategy instanceof Listed list) {
            var delays = JSON.createArrayBuilder();
            list.delays().forEach(delay -> delays.add(decimal(delay)));
            json.add(DELAYS, delays);
        } else if (strategy instanceof Fixed fixed) {
            json.add(INITIAL, decimal(fixed.delay()));
        } else if (strategy instanceof Linear linear) {
            json.add(INITIAL, decimal(linear.initial()))
                    .add(STEP, decimal(linear.step()))
                    .add(MAX, decimal(linear.max()));
        } else if (strategy instanceof Exponential rising) {
            json.add(INITIAL, decimal(rising.initial()))
                    .add(FACTOR, rising.factor())
                    .add(MAX, decimal(rising.max()));
        } else if (strategy instanceof Random random) {
            json.add(INITIAL, decimal(random.min())).add(MAX, decimal(random.max()));
        }
        return json.build();
    }
}

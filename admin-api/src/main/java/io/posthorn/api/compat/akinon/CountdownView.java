package io.posthorn.api.compat.akinon;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.retry.RetryShape;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.retry.RetryStrategy.Exponential;
import io.posthorn.domain.retry.RetryStrategy.Fixed;
import io.posthorn.domain.retry.RetryStrategy.Linear;
import io.posthorn.domain.retry.RetryStrategy.Random;
import java.time.Duration;

/**
 * A webhook's waits in the vendor's words. What no countdown can say (no retry, a list, a first wait that a linear one does
 * not know) is told under its own name with the members of the native API, so that nobody reads a wrong wait.
 */
final class CountdownView {
    private CountdownView() {}

    static Json of(RetryStrategy strategy) {
        return new Fields()
                .text("choice", strategy.word())
                .json("kwargs", kwargs(strategy))
                .json();
    }

    private static Json kwargs(RetryStrategy strategy) {
        if (strategy instanceof Fixed fixed) {
            return new Fields().json("seconds", seconds(fixed.delay())).json();
        }
        if (strategy instanceof Linear linear && linear.initial().isZero()) {
            return new Fields()
                    .json("base", seconds(linear.step()))
                    .json("limit", seconds(linear.max()))
                    .json();
        }
        if (strategy instanceof Exponential rising) {
            return new Fields()
                    .json("base", Json.of(rising.factor()))
                    .json("factor", seconds(rising.initial()))
                    .json("limit", seconds(rising.max()))
                    .json();
        }
        if (strategy instanceof Random random) {
            return new Fields()
                    .json("min_value", seconds(random.min()))
                    .json("max_value", seconds(random.max()))
                    .json();
        }
        return Json.raw(RetryShape.of(strategy).toString());
    }

    private static Json seconds(Duration duration) {
        return Json.of(duration.toMillis() / 1000.0);
    }
}

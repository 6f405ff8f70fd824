package io.posthorn.api.compat.akinon;

import io.posthorn.api.answer.Words;
import io.posthorn.api.json.Member;
import io.posthorn.api.json.Members;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.retry.RetryStrategy;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the vendor's way to say how long to wait between tries. Their library counts retries from 0: a linear countdown
 * begins with no wait at all, an exponential one with its factor. What has no limit there ends here at {@link
 * RetryPolicyJson#LONGEST_DELAY}.
 */
final class Countdown {
    private static final int LONGEST = (int) RetryPolicyJson.LONGEST_DELAY.toSeconds();
    private static final Map<String, Choice> CHOICES =
            Words.of(Choice.values(), choice -> choice.name().toLowerCase(Locale.ROOT));

    private enum Choice {
        FIXED,
        LINEAR,
        EXPONENTIAL,
        RANDOM
    }

    private Countdown() {}

    /** @return empty when there is no countdown, or a wrong one whose faults are noted */
    static Optional<RetryStrategy> read(Member config) {
        return config.object(Set.of("choice", "kwargs")).flatMap(members -> {
            Optional<Choice> choice = members.required("choice").word(CHOICES);
            Member kwargs = members.required("kwargs");
            return choice.flatMap(chosen -> strategy(chosen, kwargs));
        });
    }

    private static Optional<RetryStrategy> strategy(Choice choice, Member kwargs) {
        return switch (choice) {
            case FIXED -> kwargs.object(Set.of("seconds")).map(Countdown::fixed);
            case LINEAR -> kwargs.object(Set.of("base", "limit")).map(Countdown::linear);
            case EXPONENTIAL -> kwargs.object(Set.of("base", "factor", "limit")).map(Countdown::exponential);
            case RANDOM -> kwargs.object(Set.of("min_value", "max_value")).map(Countdown::random);
        };
    }

    private static RetryStrategy fixed(Members kwargs) {
        return new RetryStrategy.Fixed(seconds(kwargs.required("seconds"), 0, LONGEST));
    }

    private static RetryStrategy linear(Members kwargs) {
        Duration base = seconds(kwargs.required("base"), 0, LONGEST);
        return new RetryStrategy.Linear(Duration.ZERO, base, limit(kwargs, 0));
    }

    private static RetryStrategy exponential(Members kwargs) {
        Optional<Integer> base = kwargs.required("base").integer(1, RetryPolicyJson.LARGEST_FACTOR);
        int factor = kwargs.optional("factor").integer(1, LONGEST).orElse(1);
        return new RetryStrategy.Exponential(Duration.ofSeconds(factor), base.orElse(1), limit(kwargs, factor));
    }

    private static RetryStrategy random(Members kwargs) {
        Duration least = seconds(kwargs.required("min_value"), 0, LONGEST - 1);
        int more = (int) least.toSeconds() + 1;
        return new RetryStrategy.Random(least, seconds(kwargs.required("max_value"), more, LONGEST));
    }

    private static Duration limit(Members kwargs, int least) {
        return Duration.ofSeconds(
                kwargs.optional("limit").integer(least, LONGEST).orElse(LONGEST));
    }

    /** @return the least allowed after a fault was noted */
    private static Duration seconds(Member member, int least, int most) {
        return Duration.ofSeconds(member.integer(least, most).orElse(least));
    }
}

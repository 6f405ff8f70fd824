package io.posthorn.launcher.demo.receiver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a receiver answers the requests of one event, and when the next one is due.
 *
 * @param answers the statuses for the attempts that come by themselves, in order
 * @param then for everything that comes after them
 * @param retry what is due between the first attempt and the second; empty when there is to be no second one
 */
public record Course(List<Integer> answers, int then, Optional<Duration> retry) {
    public Course {
        answers = List.copyOf(answers);
    }

    /** Out of order at first. */
    public static Course refusedOnce(Duration retry) {
        return new Course(List.of(503, 200), 200, Optional.of(retry));
    }

    /** In order from the beginning. */
    public static Course taken(int answer) {
        return new Course(List.of(answer), answer, Optional.empty());
    }

    /** Not there yet, and nobody comes a second time by himself. */
    public static Course missed() {
        return new Course(List.of(404), 200, Optional.empty());
    }

    /** The answer when so many requests have come before. */
    int answer(int before) {
        return before < answers.size() ? answers.get(before) : then;
    }

    /** Whether the attempts end with a success. */
    public boolean succeeds() {
        return answers.get(answers.size() - 1) / 100 == 2;
    }
}

package io.posthorn.domain.publish;

import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.topic.StandardTopics;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** Puts the parts of publishing together. */
public final class Publishing {
    private Publishing() {}

    /**
     * @param source connections of the app role, outside JTA
     * @return a running intake; close it
     */
    public static Intake intake(
            DataSource source,
            StandardTopics topics,
            Wakes wakes,
            Clock clock,
            Executor answers,
            ThreadFactory threads,
            IntakeSettings settings) {
        EventWriter writer = new PgEventWriter(source, new PgRoutes(topics), new Admission(clock));
        return new Intake(writer, wakes, answers, threads, settings);
    }
}

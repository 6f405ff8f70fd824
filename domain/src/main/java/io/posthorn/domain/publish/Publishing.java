package io.posthorn.domain.publish;

import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.wire.WireFormat;
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
            Executor answers,
            ThreadFactory threads,
            IntakeSettings settings) {
        EventWriter writer = new PgEventWriter(source, new PgRoutes(topics), new Admission());
        return new Intake(writer, wakes, answers, threads, settings);
    }

    /** @return the dry run beside it, over the same tables */
    public static CheckEvent dryRun(
            DataSource source, StandardTopics topics, Recipients recipients, WireFormat wireFormat, Clock clock) {
        return new DryRun(source, new PgRoutes(topics), new Admission(), recipients, wireFormat, clock);
    }
}

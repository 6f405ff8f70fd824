package io.posthorn.messaging.config;

import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.publish.CheckEvent;
import io.posthorn.domain.publish.Intake;
import io.posthorn.domain.publish.IntakeSettings;
import io.posthorn.domain.publish.Publishing;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.wire.WireFormat;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;

/** How events come in. */
@ApplicationScoped
class Intaking {
    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedExecutorService answers;

    /** Runs what doors do with answers that came later. */
    @Produces
    @Singleton
    Executor answers() {
        return answers;
    }

    @Produces
    @Singleton
    Intake intake(Storage storage, StandardTopics topics, Wakes wakes) {
        return Publishing.intake(storage.ledgerSource(), topics, wakes, answers, threads, IntakeSettings.DEFAULT);
    }

    void close(@Disposes Intake intake) {
        intake.close();
    }

    @Produces
    @Singleton
    CheckEvent dryRun(
            Storage storage, StandardTopics topics, Recipients recipients, WireFormat wireFormat, Clock clock) {
        return Publishing.dryRun(storage.ledgerSource(), topics, recipients, wireFormat, clock);
    }
}

package io.posthorn.messaging.config;

import io.posthorn.domain.access.Bootstrap;
import io.posthorn.domain.kernel.Workers;
import io.posthorn.domain.publish.Intake;
import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.SpokenProfiles;
import io.posthorn.messaging.dispatch.Dispatcher;
import io.posthorn.messaging.queue.JmsWakes;
import io.posthorn.messaging.queue.WakeListener;
import io.posthorn.messaging.sweep.Sweeper;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts what runs by itself, and stops it in an order that loses no result. */
@ApplicationScoped
class Lifecycle implements Workers {
    private static final Logger LOG = Logger.getLogger(Lifecycle.class.getName());
    private static final long LOOK_MILLIS = 200;

    @Resource
    private ManagedScheduledExecutorService clock;

    private final Environment environment;
    private final Seal seal;
    private final SpokenProfiles spokenProfiles;
    private final ProfileCatalogue profiles;
    private final Bootstrap bootstrap;
    private final JmsWakes wakes;
    private final WakeListener listener;
    private final Dispatcher dispatcher;
    private final Sweeper sweeper;
    private final Intake intake;
    private @Nullable ScheduledFuture<?> watching;
    private boolean stopped;

    @Inject
    Lifecycle(
            Environment environment,
            Seal seal,
            SpokenProfiles spokenProfiles,
            ProfileCatalogue profiles,
            Bootstrap bootstrap,
            JmsWakes wakes,
            WakeListener listener,
            Dispatcher dispatcher,
            Sweeper sweeper,
            Intake intake) {
        this.environment = environment;
        this.seal = seal;
        this.spokenProfiles = spokenProfiles;
        this.profiles = profiles;
        this.bootstrap = bootstrap;
        this.wakes = wakes;
        this.listener = listener;
        this.dispatcher = dispatcher;
        this.sweeper = sweeper;
        this.intake = intake;
    }

    @Override
    public void start() {
        spokenProfiles.checkAreIn(profiles);
        rewrap();
        environment.firstStart().ifPresent(first -> bootstrap.ensure(first.apiKey(), first.user(), first.password()));
        wakes.start();
        dispatcher.start();
        listener.start();
        sweeper.start(clock);
        environment.stopFile().map(StopFile::new).ifPresent(this::watch);
    }

    private void watch(StopFile file) {
        watching = clock.scheduleWithFixedDelay(
                () -> stopWhenAsked(file), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void rewrap() {
        int rewrapped = seal.rewrap();
        if (rewrapped > 0) {
            LOG.info("seal.rewrap keys=" + rewrapped);
        }
    }

    private void stopWhenAsked(StopFile file) {
        if (file.isThere()) {
            stop();
            file.remove();
            if (watching != null) {
                watching.cancel(false);
            }
        }
    }

    /** What was taken is answered and written; what was left is in the ledger. */
    @Override
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        LOG.info("node.stop in_flight=" + dispatcher.inFlight());
        intake.close();
        sweeper.close();
        listener.close();
        dispatcher.close();
        wakes.close();
    }
}

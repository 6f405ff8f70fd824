package io.posthorn.messaging.config;

import io.posthorn.domain.access.Bootstrap;
import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.SpokenProfiles;
import io.posthorn.messaging.dispatch.Dispatcher;
import io.posthorn.messaging.queue.JmsWakes;
import io.posthorn.messaging.sweep.Sweeper;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Starts what runs by itself, and stops it in an order that loses no result. */
@ApplicationScoped
class Lifecycle {
    private static final Logger LOG = Logger.getLogger(Lifecycle.class.getName());

    @Resource
    private ManagedScheduledExecutorService clock;

    private final Environment environment;
    private final Seal seal;
    private final SpokenProfiles spokenProfiles;
    private final ProfileCatalogue profiles;
    private final Bootstrap bootstrap;
    private final JmsWakes wakes;
    private final Dispatcher dispatcher;
    private final Sweeper sweeper;

    @Inject
    Lifecycle(
            Environment environment,
            Seal seal,
            SpokenProfiles spokenProfiles,
            ProfileCatalogue profiles,
            Bootstrap bootstrap,
            JmsWakes wakes,
            Dispatcher dispatcher,
            Sweeper sweeper) {
        this.environment = environment;
        this.seal = seal;
        this.spokenProfiles = spokenProfiles;
        this.profiles = profiles;
        this.bootstrap = bootstrap;
        this.wakes = wakes;
        this.dispatcher = dispatcher;
        this.sweeper = sweeper;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        spokenProfiles.checkAreIn(profiles);
        rewrap();
        environment.firstStart().ifPresent(first -> bootstrap.ensure(first.apiKey(), first.user(), first.password()));
        wakes.start();
        dispatcher.start();
        sweeper.start(clock);
    }

    private void rewrap() {
        int rewrapped = seal.rewrap();
        if (rewrapped > 0) {
            LOG.info("seal.rewrap keys=" + rewrapped);
        }
    }

    @PreDestroy
    void stop() {
        sweeper.close();
        dispatcher.close();
        wakes.close();
    }
}

package io.posthorn.messaging.config;

import io.posthorn.domain.kernel.PublicUrl;
import io.posthorn.domain.wire.ProfileCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Time, chance and settings: what everything else is given instead of taking it. */
@ApplicationScoped
class Basics {
    @Produces
    @Singleton
    Environment environment() {
        return Environment.of(System.getenv());
    }

    @Produces
    @Singleton
    PublicUrl publicUrl(Environment environment) {
        return environment.publicUrl();
    }

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL keeps microseconds; what is answered now must read the same later.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    RandomGenerator chance() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    @Produces
    @Singleton
    ProfileCatalogue.OperatorFolder operatorFolder(Environment environment) {
        return new ProfileCatalogue.OperatorFolder(environment.profiles());
    }
}

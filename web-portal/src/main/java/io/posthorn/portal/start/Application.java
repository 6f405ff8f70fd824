package io.posthorn.portal.start;

import io.posthorn.domain.kernel.Workers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Starts the workers when all that they look up by name is bound; when the first beans are there, it is not yet. */
public class Application implements ServletContextListener {
    @Inject
    Workers workers;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        workers.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        workers.stop();
    }
}

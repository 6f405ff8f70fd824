package io.posthorn.it.kit;

import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** One server for the whole suite: starting it costs half a minute. The connector stops it when this JVM ends. */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Lets the first deployment through, and no undeployment. */
    public static final class Keeper {
        private static boolean deployed;

        // Arquillian calls observers by reflection.
        @SuppressWarnings("unused")
        public synchronized void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                Surroundings.awaitReady();
                deployed = true;
            }
        }

        @SuppressWarnings("unused")
        public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
            // The next class needs it.
        }
    }
}

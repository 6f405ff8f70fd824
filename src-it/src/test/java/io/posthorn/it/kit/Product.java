package io.posthorn.it.kit;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that wants the product to run. Database and broker start once per JVM; then Arquillian deploys the WAR as it was
 * built, once for all classes (see {@link OneDeployment}).
 */
@ExtendWith(ArquillianExtension.class)
public abstract class Product {

    // Called by Arquillian, before it starts the server.
    @Deployment(testable = false)
    public static WebArchive war() {
        Surroundings.start();
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Surroundings.home().server().war().toFile());
    }
}

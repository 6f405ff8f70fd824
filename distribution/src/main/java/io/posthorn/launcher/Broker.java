package io.posthorn.launcher;

import io.posthorn.launcher.broker.BrokerAccess;
import io.posthorn.launcher.broker.BrokerPorts;
import io.posthorn.launcher.broker.EmbeddedBroker;
import io.posthorn.launcher.process.Child;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.Chance;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import java.util.Optional;

/** The broker of this start: the operator's, or an embedded one. */
record Broker(Optional<Child> child, BrokerAccess access) {

    static Broker of(Settings settings, Home home, DataFolder folder, Ports ports, Secrets secrets, Progress progress) {
        var addresses = settings.value(Key.BROKER_URL);
        if (addresses.isPresent()) {
            // OpenMQ's own default account: whoever closed the broker, as he should, names another one.
            return new Broker(
                    Optional.empty(),
                    new BrokerAccess(
                            addresses.get(),
                            settings.value(Key.BROKER_USER, "guest"),
                            settings.value(Key.BROKER_PASSWORD, "guest")));
        }
        var chosen = BrokerPorts.of(ports);
        var access = new BrokerAccess(
                "mq://127.0.0.1:" + chosen.portMapper() + "/jms",
                "posthorn",
                secrets.keep("broker.posthorn", () -> Chance.hex(24)));
        var admin = secrets.keep("broker.admin", () -> Chance.hex(24));
        var broker = new EmbeddedBroker(folder, home.broker(), chosen, admin, access);
        return new Broker(Optional.of(new Child(broker, folder, progress)), access);
    }

    void start() {
        child.ifPresent(Child::start);
    }

    void stop() {
        child.ifPresent(Child::stop);
    }
}

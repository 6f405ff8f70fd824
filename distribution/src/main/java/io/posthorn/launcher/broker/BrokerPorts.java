package io.posthorn.launcher.broker;

import io.posthorn.launcher.process.Ports;

/** OpenMQ listens on three ports; clients know the first and are told the second. */
public record BrokerPorts(int portMapper, int jms, int admin) {

    public static BrokerPorts of(Ports ports) {
        return new BrokerPorts(ports.loopback("broker"), ports.loopback("broker.jms"), ports.loopback("broker.admin"));
    }
}

package io.posthorn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.launcher.broker.BrokerAccess;
import io.posthorn.launcher.broker.BrokerPorts;
import io.posthorn.launcher.postgres.Ledger;
import io.posthorn.launcher.postgres.Role;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.server.Credentials;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerEnvironmentTest {
    @TempDir
    private Path data;

    @Test
    void tellsTheServerEveryPortOfThisStart() throws IOException {
        var folder = new DataFolder(data).create();
        new Ports(folder).loopback("of an earlier start");
        var ports = new Ports(folder);
        int http = freePort();
        ports.http(http);
        int postgres = ports.loopback("postgres");
        var broker = BrokerPorts.of(ports);

        var environment = environment(folder, ports);

        assertThat(environment)
                .hasEntrySatisfying(
                        "POSTHORN_OWN_PORTS",
                        told -> assertThat(told.split(","))
                                .containsExactlyInAnyOrder(
                                        IntStream.of(http, postgres, broker.portMapper(), broker.jms(), broker.admin())
                                                .mapToObj(Integer::toString)
                                                .toArray(String[]::new)));
    }

    @Test
    void makesUpNoAddressThatPeopleUse() throws IOException {
        var folder = new DataFolder(data).create();

        assertThat(environment(folder, new Ports(folder))).containsEntry("POSTHORN_PUBLIC_URL", "");
    }

    private static Map<String, String> environment(DataFolder folder, Ports ports) {
        var settings = Settings.of(Map.of());
        var role = new Role("role", "password");
        return new ServerEnvironment(settings, new Secrets(folder.secrets()), ports)
                .with(
                        new Ledger("jdbc:postgresql://127.0.0.1/posthorn", role, role),
                        new BrokerAccess("mq://127.0.0.1:7676/jms", "user", "password"),
                        Credentials.keep(folder.credentials(), settings));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

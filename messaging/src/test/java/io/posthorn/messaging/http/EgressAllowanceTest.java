package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Guards.OWN;
import static io.posthorn.messaging.http.Guards.addresses;
import static io.posthorn.messaging.http.Guards.denied;
import static io.posthorn.messaging.http.Guards.resolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.webhook.TargetUrl;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator opens, and what stays closed in it. */
class EgressAllowanceTest {
    private final Guards guards = new Guards();

    @AfterEach
    void close() {
        guards.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8:*,     http://localhost:9000/,       true",
        "127.0.0.0/8:*,     https://localhost/,           true",
        "127.0.0.0/8:*,     http://127.0.0.1:9000/,       true",
        "127.0.0.0/8:*,     http://[::1]:9000/,           false",
        "[::1]/128:*,       http://localhost:9000/,       true",
        "[::1]/128:*,       http://[::1]:9000/,           true",
        "127.0.0.0/8:9000,  http://localhost:9001/,       false",
        "127.0.0.0/8,       http://localhost:80/,         true",
        "127.0.0.0/8,       http://localhost:9000/,       false",
        "10.0.0.0/8:*,      http://localhost:9000/,       false",
        "10.0.0.0/8:*,      http://10.9.8.7:9000/,        true",
        "10.0.0.0/8:*,      http://11.0.0.1:9000/,        false",
        "10.0.0.0/8:*,      http://11.0.0.1/,             false",
        "10.0.0.0/8:*,      https://8.8.8.8/,             true",
        "93.184.0.0/16:*,   http://93.184.216.34:81/,     true",
        "93.184.0.0/16:*,   https://93.184.216.99/,       false",
        "93.184.216.99/32,  https://93.184.216.99/,       true",
        "[64:ff9b::]/96,    https://[64:ff9b::8.8.8.8]/,  true",
        "[64:ff9b::]/96,    https://[64:ff9b::10.0.0.1]/, false",
        "[64:ff9b::]/96,    https://[64:ff9b::127.0.0.1]/, false",
    })
    void opensWhatTheOperatorAllows(String allow, String url, boolean open) {
        EgressGuard guard = guards.guard(allow);

        assertThat(resolve(guard, url) instanceof Destination.Pinned).isEqualTo(open);
        assertThat(guard.objection(TargetUrl.of(url)).isEmpty()).isEqualTo(open);
        assertThat(guards.lookups()).isEqualTo(0);
    }

    @Test
    void letsAnInternalNameThroughWhenAllItsAddressesAreAllowed() {
        EgressGuard guard = guards.guard("10.0.0.0/8:*", "10.0.0.1", "10.0.0.2");

        assertThat(guard.objection(TargetUrl.of("http://erp.internal:9000/"))).isEmpty();
        assertThat(resolve(guard, "http://erp.internal:9000/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guard, "http://erp/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guards.guard("10.0.0.0/8:*", "10.0.0.1", "93.184.216.34"), "https://erp.internal/"))
                .isEqualTo(denied());
    }

    @Test
    void keepsAwayFromDatabaseAndBrokerInANetworkThatIsOpen() {
        EgressPolicy policy = EgressPolicy.parse("10.0.0.0/8:*, 10.0.0.7/32:9000")
                .denying(Place.ofDatabase("jdbc:postgresql://db.internal/shop"))
                .denying(Place.ofBroker("mq://10.0.0.7:7676/jms"));
        EgressGuard guard = guards.guard(policy, name -> addresses(name.equals("db.internal") ? "10.0.0.5" : name));

        assertThat(resolve(guard, "http://10.0.0.4:5432/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guard, "http://10.0.0.5:5432/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.5:8080/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.7:7676/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.7:9000/")).isInstanceOf(Destination.Pinned.class);
        assertThat(guard.objection(TargetUrl.of("http://10.0.0.5:8080/"))).isPresent();
    }

    @Test
    void keepsAwayFromTheirPortsAloneOnLoopback() {
        EgressGuard guard = guards.guard(
                EgressPolicy.parse("127.0.0.0/8:*")
                        .denying(Place.ofDatabase("jdbc:postgresql://127.0.0.1:5433/posthorn")),
                name -> addresses(name));

        assertThat(resolve(guard, "http://127.0.0.1:5433/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://localhost:5433/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://127.0.0.1:8080/")).isInstanceOf(Destination.Pinned.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.8.7",
                "localhost",
                "a.localhost",
                "loop.example",
                "[::1]",
                "[64:ff9b::127.0.0.1]",
                "0.0.0.0",
                "[::]",
                OWN,
                "own.example"
            })
    void keepsAwayFromWhatListensOnThisMachineAtEveryAddressOfIt(String host) {
        EgressPolicy open = EgressPolicy.parse(
                "127.0.0.0/8:*, [::1]/128:*, 0.0.0.0/32:*, [::]/128:*, [64:ff9b::]/96:*, " + OWN + "/32:*");
        EgressGuard guard = guards.guard(
                open.denying(Place.ofThisMachine("8080, 41234"))
                        .denying(Place.ofDatabase("jdbc:postgresql://localhost:5433/posthorn")),
                EgressAllowanceTest::ofThisMachine);

        assertThat(List.of(8080, 41_234, 5433)).allSatisfy(port -> {
            assertThat(resolve(guard, "http://" + host + ":" + port + "/")).isEqualTo(denied());
            assertThat(guard.objection(TargetUrl.of("http://" + host + ":" + port + "/"))
                            .isPresent())
                    .isEqualTo(!host.endsWith(".example"));
        });
        assertThat(resolve(guard, "http://" + host + ":9000/")).isInstanceOf(Destination.Pinned.class);
    }

    @Test
    void leavesThoseNumbersOpenElsewhere() {
        EgressGuard guard = guards.guard(
                EgressPolicy.parse("10.0.0.0/8:*").denying(Place.ofThisMachine("8080")),
                EgressAllowanceTest::ofThisMachine);

        assertThat(resolve(guard, "http://10.0.0.4:8080/")).isInstanceOf(Destination.Pinned.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8080,| \"\"", "0| \"0\"", "http| \"http\"", "8080;8081| \"8080;8081\""})
    void namesThePortThatIsNone(String ports, String wrong) {
        assertThatThrownBy(() -> Place.ofThisMachine(ports))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The port " + wrong + " is not a number from 1 to 65535.");
    }

    private static List<InetAddress> ofThisMachine(String name) {
        return switch (name) {
            case "own.example" -> addresses(OWN);
            case "loop.example", "localhost" -> addresses("127.0.0.1");
            default -> addresses(name);
        };
    }
}

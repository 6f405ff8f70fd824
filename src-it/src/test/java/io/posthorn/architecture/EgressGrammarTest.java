package io.posthorn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.launcher.settings.Settings;
import io.posthorn.launcher.settings.StartRefused;
import io.posthorn.messaging.http.EgressPolicy;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher may not ask the server's code, so both read the egress rule; what one takes, the other must take. */
final class EgressGrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "[10.0.0.0]/8",
                "255.255.255.255/32:1",
                "0.0.0.0/1:65535",
                "127.0.0.0/8:* , [::1]/128:*",
                "[::]/1",
                "[64:ff9b::]/96:80",
                "[2001:db8::10.0.0.0]/120"
            })
    void bothTake(String rule) {
        assertThat(launcher(rule)).isNotNull();
        assertThat(EgressPolicy.parse(rule)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost/8",
                "10.0.0.1",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/99",
                "10.0.0.1/8",
                "10.0.0/8",
                "010.0.0.0/8",
                "0.0.0.0/0",
                "[::]/0:*",
                "::1/128",
                "[::1/128",
                "[::1]/129",
                "[fd00::1]/8",
                "[::1::]/128",
                "[::ffff:10.0.0.0]/104",
                "10.0.0.0/8:0",
                "10.0.0.0/8:080",
                "10.0.0.0/8:65536",
                "10.0.0.0/8:80:81",
                "10.0.0.0/8,"
            })
    void bothRefuse(String rule) {
        assertThatThrownBy(() -> launcher(rule)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> EgressPolicy.parse(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Settings launcher(String rule) {
        return Settings.of(Map.of("POSTHORN_EGRESS_ALLOW", rule));
    }
}

package io.posthorn.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.messaging.http.EgressPolicy.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgressPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8:*,     127.0.0.0/8,   0",
        "10.0.0.0/8,        10.0.0.0/8,   -1",
        "10.1.2.3/32:9000,  10.1.2.3/32,   9000",
        "192.168.0.0/16:80, 192.168.0.0/16, 80",
        "[::1]/128:*,       ::1/128,       0",
        "[fd00::]/8,        fd00::/8,     -1",
        "[fd00::]/8:65535,  fd00::/8,      65535",
        "[64:ff9b::]/96:*,  64:ff9b::/96,  0",
        "[64:ff9b::]/96,    64:ff9b::/96, -1",
        "203.0.113.0/24:1,  203.0.113.0/24, 1",
    })
    void readsAnEntry(String text, String block, int port) {
        assertThat(EgressPolicy.parse(text).allowed()).containsExactly(new Allowance(Cidr.of(block), port));
    }

    @Test
    void readsSeveralEntriesWithBlanksAround() {
        assertThat(EgressPolicy.parse(" 127.0.0.0/8:* ,10.0.0.0/8:8080,\t[::1]/128 ")
                        .allowed())
                .hasSize(3);
    }

    @Test
    void opensNothingWhenBlank() {
        assertThat(EgressPolicy.parse("")).isEqualTo(EgressPolicy.STRICT);
        assertThat(EgressPolicy.parse("  ")).isEqualTo(EgressPolicy.STRICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:9000           | localhost",
                "localhost/8              | \"localhost\" is not an IP address",
                "example.com/32           | \"example.com\" is not an IP address",
                "10.0.0.1                 | \"10.0.0.1\" has no prefix length",
                "10.0.0.1:80              | \"10.0.0.1\" has no prefix length",
                "10.0.0.0/33              | \"33\"",
                "10.0.0.0/                | prefix length \"\"",
                "10.0.0.0/-1              | \"-1\"",
                "10.0.0.0/8x              | \"8x\"",
                "10.0.0.1/8               | bits set behind",
                "10.0.0/8                 | \"10.0.0\" is not an IP address",
                "10.0.0.256/32            | \"10.0.0.256\" is not an IP address",
                "010.0.0.0/8              | \"010.0.0.0\" is not an IP address",
                "0x0a.0.0.0/8             | is not an IP address",
                "0.0.0.0/0                | would open every address",
                "0.0.0.0/0:*              | would open every address",
                "[::]/0:*                 | would open every address",
                "::1/128                  | needs brackets",
                "fd00::/8:9000            | needs brackets",
                "[::1/128                 | no closing bracket",
                "[::1]:80                 | no prefix length",
                "[::1]/129                | \"129\"",
                "[::g]/128                | \"::g\" is not an IP address",
                "[::ffff:10.0.0.0]/104    | is an IPv4 address; write it as one",
                "[fe80::1%eth0]/128       | is not an IP address",
                "10.0.0.0/8:0             | port \"0\"",
                "10.0.0.0/8:65536         | port \"65536\"",
                "10.0.0.0/8:http          | port \"http\"",
                "10.0.0.0/8:              | port \"\"",
                "10.0.0.0/8:80:81         | port \"80:81\"",
                "10.0.0.0/8:*x            | port \"*x\"",
                "10.0.0.0/8,              | empty entry",
                "10.0.0.0/8,,127.0.0.0/8  | empty entry",
                "10.0.0.0/8;127.0.0.0/8   | 8;127.0.0.0/8",
            })
    void namesTheWrongPart(String text, String complaint) {
        assertThatThrownBy(() -> EgressPolicy.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint)
                .hasMessageEndingWith(".");
    }

    @Test
    void opensOnlyTheNamedPort() {
        EgressPolicy policy = EgressPolicy.parse("10.0.0.0/8:9000, 10.1.0.0/16, 127.0.0.0/8:*");

        assertThat(opens(policy, "10.2.0.1", 9000)).isTrue();
        assertThat(opens(policy, "10.2.0.1", 443)).isFalse();
        assertThat(opens(policy, "10.1.0.1", 443)).isTrue();
        assertThat(opens(policy, "10.1.0.1", 80)).isTrue();
        assertThat(opens(policy, "10.1.0.1", 8443)).isTrue();
        assertThat(opens(policy, "10.1.0.1", 5432)).isFalse();
        assertThat(opens(policy, "127.1.2.3", 1)).isTrue();
        assertThat(opens(policy, "128.0.0.1", 9000)).isFalse();
    }

    private static boolean opens(EgressPolicy policy, String address, int port) {
        return policy.opens(Cidr.address(address).getAddress(), port);
    }
}

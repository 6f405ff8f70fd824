package io.posthorn.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com                     | https://example.com/                     | example.com     | 443",
                "https://example.com/                    | https://example.com/                     | example.com     | 443",
                "HTTPS://EXAMPLE.COM/Hook                | https://example.com/Hook                 | example.com     | 443",
                "https://example.com./hook               | https://example.com/hook                 | example.com     | 443",
                "https://example.com:443/hook            | https://example.com/hook                 | example.com     | 443",
                "https://example.com:8443/hook           | https://example.com:8443/hook            | example.com     | 8443",
                "https://example.com:65535/              | https://example.com:65535/               | example.com     | 65535",
                "http://example.com/hook                 | http://example.com/hook                  | example.com     | 80",
                "http://example.com:80/hook              | http://example.com/hook                  | example.com     | 80",
                "http://localhost:9000/in                | http://localhost:9000/in                 | localhost       | 9000",
                "https://a-b.example.com/x?y=1&z=%20     | https://a-b.example.com/x?y=1&z=%20      | a-b.example.com | 443",
                "https://under_score.example.com/        | https://under_score.example.com/         | under_score.example.com | 443",
                "https://bücher.example/                 | https://xn--bcher-kva.example/           | xn--bcher-kva.example | 443",
                "https://xn--bcher-kva.example/          | https://xn--bcher-kva.example/           | xn--bcher-kva.example | 443",
                "https://example.com/straße              | https://example.com/stra%C3%9Fe          | example.com     | 443",
                "https://example.com?q=1                 | https://example.com/?q=1                 | example.com     | 443",
                "https://example.com//double             | https://example.com//double              | example.com     | 443",
                "https://example.com/a/../b              | https://example.com/a/../b               | example.com     | 443",
                "https://1.2.3.4/                        | https://1.2.3.4/                         | 1.2.3.4         | 443",
                "https://127.0.0.1:8443/                 | https://127.0.0.1:8443/                  | 127.0.0.1       | 8443",
                "https://255.255.255.255/                | https://255.255.255.255/                 | 255.255.255.255 | 443",
                "https://0.0.0.0/                        | https://0.0.0.0/                         | 0.0.0.0         | 443",
                "https://4.example.com/                  | https://4.example.com/                   | 4.example.com   | 443",
                "https://1e100.net/                      | https://1e100.net/                       | 1e100.net       | 443",
                "https://[::1]/                          | https://[::1]/                           | [::1]           | 443",
                "https://[2606:4700::1111]:8443/x        | https://[2606:4700::1111]:8443/x         | [2606:4700::1111] | 8443",
                "https://[2606:4700:0:0:0:0:0:1111]/     | https://[2606:4700::1111]/               | [2606:4700::1111] | 443",
                "https://[2606:4700::ABCD]/              | https://[2606:4700::abcd]/               | [2606:4700::abcd] | 443",
                "https://[0:0:0:0:0:0:0:1]/              | https://[::1]/                           | [::1]           | 443",
                "https://[2001:0db8:0:0:1:0:0:1]/        | https://[2001:db8::1:0:0:1]/             | [2001:db8::1:0:0:1] | 443",
                "https://[2606:4700::0:1:2:3:4]/         | https://[2606:4700::1:2:3:4]/            | [2606:4700::1:2:3:4] | 443",
            })
    void keepsOneSpelling(String given, String kept, String host, int port) {
        TargetUrl url = TargetUrl.of(given);

        assertThat(url).hasToString(kept);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(TargetUrl.of(kept)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/",
                "/hook",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:https://example.com/!/",
                "javascript:alert(1)",
                "https:",
                "https:/example.com",
                "https:example.com",
                "https://",
                "https:///path",
                "https://?x",
                "https://user@example.com/",
                "https://user:secret@example.com/",
                "https://@example.com/",
                "https://example.com@127.0.0.1/",
                "https://example.com#@127.0.0.1/",
                "https://example.com/#part",
                "https://example.com/#",
                "https://example.com\\@127.0.0.1/",
                "https:\\\\example.com\\",
                "https://exam ple.com/",
                "https://example.com/a b",
                " https://example.com/",
                "https://example.com/\r\nHost: other",
                "https://example.com/\u0000",
                "https://example.com/\t",
                "https://example.com:0/",
                "https://example.com:/",
                "https://example.com:65536/",
                "https://example.com:99999/",
                "https://example.com:0443/",
                "https://example.com:+443/",
                "https://example.com:-1/",
                "https://example.com:443:80/",
                "https://example.com:https/",
                "https://example.com:４４３/",
                "https://.example.com/",
                "https://example..com/",
                "https://example.com../",
                "https://./",
                "https://-example.com/",
                "https://example-.com/",
                "https://exa%6dple.com/",
                "https://127.0.0.1%2f.example.com/",
                "https://example.com%00.net/",
                "https://2130706433/",
                "https://127.1/",
                "https://127.0.1/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://0x7f000001/",
                "https://127.0.0.0x1/",
                "https://127.0.0.01/",
                "https://017700000001/",
                "https://256.1.1.1/",
                "https://1.2.3.4.5/",
                "https://1.2.3/",
                "https://127.0.0.1../",
                "https://example.1/",
                "https://example.0x1/",
                "https://[::1/",
                "https://::1/",
                "https://[]/",
                "https://[::1]x/",
                "https://[::1]]/",
                "https://[::1]:0/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:7f00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[::g]/",
                "https://[1:2:3:4:5:6:7:8:9]/",
                "https://[127.0.0.1]/",
                "https://[example.com]/",
                "https://[v1.fe80::a+en1]/",
            })
    void refusesWhatCanBeReadTwoWays(String given) {
        assertThatThrownBy(() -> TargetUrl.of(given))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults().get(0).pointer()).isEqualTo("/url"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://①②⑦.⓪.⓪.①/, 127.0.0.1", // the mapping of international names makes digits of these
        "https://ⓔxample.com/, example.com",
        "https://example。com/, example.com",
        "https://１.2.3.4/, 1.2.3.4",
    })
    void judgesTheNameThatIsDialledNotTheOneThatWasTyped(String given, String host) {
        assertThat(TargetUrl.of(given).host()).isEqualTo(host);
    }

    @Test
    void refusesMoreThan2048Characters() {
        String longest = "https://example.com/" + "a".repeat(TargetUrl.MAX_LENGTH - 20);

        assertThat(TargetUrl.of(longest).toString()).hasSize(TargetUrl.MAX_LENGTH);
        assertThatThrownBy(() -> TargetUrl.of(longest + "a")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAUrlThatOnlyGrowsTooLongByEncoding() {
        assertThatThrownBy(() -> TargetUrl.of("https://example.com/" + "ß".repeat(1000)))
                .isInstanceOf(Refused.class);
    }
}

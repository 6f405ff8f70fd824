package io.posthorn.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
    /** Block, its first and last address, and the addresses just outside it (- when those are special too). */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/8,        0.0.0.0,         0.255.255.255,   -,               1.0.0.0",
        "10.0.0.0/8,       10.0.0.0,        10.255.255.255,  9.255.255.255,   11.0.0.0",
        "100.64.0.0/10,    100.64.0.0,      100.127.255.255, 100.63.255.255,  100.128.0.0",
        "127.0.0.0/8,      127.0.0.0,       127.255.255.255, 126.255.255.255, 128.0.0.0",
        "168.63.129.16/32, 168.63.129.16,   168.63.129.16,   168.63.129.15,   168.63.129.17",
        "169.254.0.0/16,   169.254.0.0,     169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0/12,    172.16.0.0,      172.31.255.255,  172.15.255.255,  172.32.0.0",
        "192.0.0.0/24,     192.0.0.0,       192.0.0.255,     191.255.255.255, 192.0.1.0",
        "192.0.2.0/24,     192.0.2.0,       192.0.2.255,     192.0.1.255,     192.0.3.0",
        "192.31.196.0/24,  192.31.196.0,    192.31.196.255,  192.31.195.255,  192.31.197.0",
        "192.52.193.0/24,  192.52.193.0,    192.52.193.255,  192.52.192.255,  192.52.194.0",
        "192.88.99.0/24,   192.88.99.0,     192.88.99.255,   192.88.98.255,   192.88.100.0",
        "192.168.0.0/16,   192.168.0.0,     192.168.255.255, 192.167.255.255, 192.169.0.0",
        "192.175.48.0/24,  192.175.48.0,    192.175.48.255,  192.175.47.255,  192.175.49.0",
        "198.18.0.0/15,    198.18.0.0,      198.19.255.255,  198.17.255.255,  198.20.0.0",
        "198.51.100.0/24,  198.51.100.0,    198.51.100.255,  198.51.99.255,   198.51.101.0",
        "203.0.113.0/24,   203.0.113.0,     203.0.113.255,   203.0.112.255,   203.0.114.0",
        "224.0.0.0/4,      224.0.0.0,       239.255.255.255, 223.255.255.255, -",
        "240.0.0.0/4,      240.0.0.0,       255.255.255.255, -,               -",
        "2001::/23,        2001::,          2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:200::",
        "2001:db8::/32,    2001:db8::,      2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2002::/16,        2002::,          2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::",
        "2620:4f:8000::/48, 2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff, 2620:4f:7fff:ffff:ffff:ffff:ffff:ffff, 2620:4f:8001::",
        "3fff::/20,        3fff::,          3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::",
    })
    void blocksEndExactlyWhereTheyShould(String block, String first, String last, String before, String after) {
        assertThat(Stream.concat(SpecialAddresses.V4.stream(), SpecialAddresses.V6_INSIDE_GLOBAL.stream()))
                .contains(Cidr.of(block));
        assertThat(hold(first)).as(first).isTrue();
        assertThat(hold(last)).as(last).isTrue();
        if (!before.equals("-")) {
            assertThat(hold(before)).as(before).isFalse();
            assertThat(bytesNextTo(first, -1)).isEqualTo(bytes(before));
        }
        if (!after.equals("-")) {
            assertThat(hold(after)).as(after).isFalse();
            assertThat(bytesNextTo(last, 1)).isEqualTo(bytes(after));
        }
    }

    @Test
    void everyBlockStandsInTheTableAbove() {
        assertThat(SpecialAddresses.V4.size() + SpecialAddresses.V6_INSIDE_GLOBAL.size())
                .isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.192",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "100:0:0:1::1",
                "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2002:7f00:1::",
                "4000::",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            })
    void holdWhatIsInsideOrNowhere(String address) {
        assertThat(hold(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "93.184.216.34",
                "172.217.0.1",
                "192.1.0.1",
                "2000::",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "3ffe::1",
            })
    void leaveThePublicInternetAlone(String address) {
        assertThat(hold(address)).isFalse();
    }

    @Test
    void judgeAMappedAddressAsTheOneItStandsFor() {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(SpecialAddresses.unmapped(mapped)).containsExactly(127, 0, 0, 1);
        assertThat(SpecialAddresses.unmapped(bytes("::7f00:1"))).hasSize(16);
    }

    private static boolean hold(String address) {
        return SpecialAddresses.hold(bytes(address));
    }

    private static byte[] bytes(String address) {
        return Cidr.address(address).getAddress();
    }

    private static byte[] bytesNextTo(String address, int step) {
        byte[] bytes = bytes(address);
        byte[] next = new BigInteger(1, bytes).add(BigInteger.valueOf(step)).toByteArray();
        byte[] padded = new byte[bytes.length];
        int length = Math.min(next.length, padded.length);
        System.arraycopy(next, next.length - length, padded, padded.length - length, length);
        return Arrays.copyOf(padded, padded.length);
    }
}

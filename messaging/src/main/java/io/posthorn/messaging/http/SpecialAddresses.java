package io.posthorn.messaging.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses no receiver on the public internet has: the IANA special-purpose registries, the cloud metadata services, and
 * everything in IPv6 outside the global unicast block.
 */
final class SpecialAddresses {
    static final List<Cidr> V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // with Alibaba's metadata service at 100.100.100.200
            "127.0.0.0/8",
            "168.63.129.16/32", // Azure's platform channel, in public space
            "169.254.0.0/16", // with the metadata service of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24", // with Oracle's metadata service at 192.0.0.192
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only IPv6 addresses that may be dialled, less {@link #V6_INSIDE_GLOBAL}. */
    static final Cidr V6_GLOBAL = Cidr.of("2000::/3");

    static final List<Cidr> V6_INSIDE_GLOBAL = blocks(
            "2001::/23", // Teredo, benchmarking, ORCHID and their kin
            "2001:db8::/32",
            "2002::/16", // 6to4 carries any IPv4 address
            "2620:4f:8000::/48",
            "3fff::/20");

    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private SpecialAddresses() {}

    private static List<Cidr> blocks(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }

    static boolean hold(byte[] address) {
        if (address.length == 4) {
            return isIn(V4, address);
        }
        return !V6_GLOBAL.contains(address) || isIn(V6_INSIDE_GLOBAL, address);
    }

    /** @return the four bytes of an IPv4-mapped address, any other address as it is */
    static byte[] unmapped(byte[] address) {
        boolean mapped = address.length == 16 && Arrays.equals(address, 0, 12, MAPPED, 0, 12);
        return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    /** Whether a translator would turn this address into the IPv4 address in its last four bytes. */
    static boolean isTranslated(byte[] address) {
        return NAT64.contains(address);
    }

    static byte[] behindTranslator(byte[] address) {
        return Arrays.copyOfRange(address, 12, 16);
    }

    static boolean isIn(List<Cidr> blocks, byte[] address) {
        for (Cidr block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }
}

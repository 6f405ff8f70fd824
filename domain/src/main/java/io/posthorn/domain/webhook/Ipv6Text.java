package io.posthorn.domain.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IPv6 addresses in the one spelling of RFC 5952. */
final class Ipv6Text {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Ipv6Text() {}

    /** @return empty when the text is no IPv6 address, or an IPv4 address in IPv6 clothes ({@code ::ffff:1.2.3.4}) */
    static Optional<String> canonical(String literal) {
        if (!SHAPE.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            // With brackets this never asks a name server, and a mapped address comes back as what it is.
            return InetAddress.getByName("[" + literal + "]") instanceof Inet6Address address
                    ? Optional.of(text(address.getAddress()))
                    : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static String text(byte[] address) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (address[2 * i] & 0xff) << 8 | (address[2 * i + 1] & 0xff);
        }
        int start = longestZeros(groups);
        int end = start + zerosFrom(groups, start);
        if (end - start < 2) {
            return joined(groups, 0, 8);
        }
        return joined(groups, 0, start) + "::" + joined(groups, end, 8);
    }

    private static int longestZeros(int[] groups) {
        int best = 0;
        for (int i = 1; i < 8; i++) {
            if (zerosFrom(groups, i) > zerosFrom(groups, best)) {
                best = i;
            }
        }
        return best;
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < 8 && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}

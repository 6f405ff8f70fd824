package io.posthorn.launcher.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A part of the egress rule, {@code CIDR[:port|:*]}, IPv6 in brackets. The server reads the same grammar again and knows
 * more words about it, but only after database and broker are up.
 */
final class Network {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String FOUR = OCTET + "(?:\\." + OCTET + "){3}";
    private static final Pattern PART = Pattern.compile("(?<address>" + FOUR + "|\\[" + FOUR + "\\]"
            + "|\\[[0-9a-fA-F.]*:[0-9a-fA-F:.]*\\])/(?<prefix>\\d{1,3})(?::(?<port>\\*|[1-9]\\d*))?");
    private static final Rule PORT = Rule.port();

    private Network() {}

    static boolean isOne(String part) {
        var read = PART.matcher(part);
        if (!read.matches()) {
            return false;
        }
        var port = read.group("port");
        return (port == null || port.equals("*") || PORT.allows(port))
                && isBlock(read.group("address").replaceAll("[\\[\\]]", ""), Integer.parseInt(read.group("prefix")));
    }

    /** A prefix of 0 would open everything, and bits behind the prefix are a slip of the pen. */
    private static boolean isBlock(String literal, int prefix) {
        var bits = literal.contains(":") ? 128 : 32;
        try {
            var address = InetAddress.getByName(literal).getAddress();
            var lowest = new BigInteger(1, address).getLowestSetBit();
            return address.length * 8 == bits
                    && prefix >= 1
                    && prefix <= bits
                    && (lowest < 0 || lowest >= bits - prefix);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}

package io.posthorn.messaging.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A block of addresses, compared byte by byte.
 *
 * <p>The predicates of {@link InetAddress} are not used anywhere: on Java 17 they call {@code fc00::1} and
 * {@code 64:ff9b::7f00:1} neither local nor loopback.
 */
final class Cidr {
    private static final Pattern QUAD = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /**
     * @param text {@code 10.0.0.0/8} or {@code fc00::/7}
     * @throws IllegalArgumentException with a sentence that names the wrong part
     */
    static Cidr of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("\"" + text + "\" has no prefix length, such as /8 or /32.");
        }
        byte[] network = address(text.substring(0, slash)).getAddress();
        int bits = prefix(text.substring(slash + 1), network.length * 8);
        if (!Arrays.equals(network, masked(network, bits))) {
            throw new IllegalArgumentException("\"" + text + "\" has bits set behind its prefix length.");
        }
        return new Cidr(network, bits);
    }

    /** Reads a literal address; never asks a name server. */
    static InetAddress address(String literal) {
        boolean v4 = QUAD.matcher(literal).matches();
        if (!v4 && !COLONS.matcher(literal).matches()) {
            throw new IllegalArgumentException("\"" + literal + "\" is not an IP address.");
        }
        try {
            InetAddress read = InetAddress.getByName(v4 ? literal : "[" + literal + "]");
            if (!v4 && read instanceof Inet4Address) {
                throw new IllegalArgumentException("\"" + literal + "\" is an IPv4 address; write it as one.");
            }
            return read;
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException("\"" + literal + "\" is not an IP address.", notOne);
        }
    }

    private static int prefix(String digits, int most) {
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException(
                    "The prefix length \"" + digits + "\" is not a number up to " + most + ".");
        }
        return Integer.parseInt(digits);
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] kept = new byte[address.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (byte) (address[i] & mask(bits - i * 8));
        }
        return kept;
    }

    private static int mask(int bits) {
        return bits >= 8 ? 0xff : bits <= 0 ? 0 : 0xff << (8 - bits);
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int i = 0; i * 8 < bits; i++) {
            if (((address[i] ^ network[i]) & mask(bits - i * 8) & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the block of one single address. */
    boolean isOneAddress() {
        return bits == network.length * 8;
    }

    boolean isEverything() {
        return bits == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr that && bits == that.bits && Arrays.equals(network, that.network);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(network) * 31 + bits;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.posthorn.messaging.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Reads the host of a {@link io.posthorn.domain.webhook.TargetUrl}, which is already in canonical spelling. */
final class Hosts {
    private static final List<String> INTERNAL =
            List.of(".localhost", ".local", ".localdomain", ".internal", ".home.arpa", ".arpa", ".onion");

    private Hosts() {}

    /** @return the address the host spells out, empty when it is a name */
    static Optional<InetAddress> literal(String host) {
        return isAddress(host) ? Optional.of(Cidr.address(withoutBrackets(host))) : Optional.empty();
    }

    private static boolean isAddress(String host) {
        // The grammar leaves an all-digit last label to dotted quads.
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    /**
     * Whether the name can only mean something inside a private network. A name without a dot may also be the first label
     * of a public one that the machine's search list completes: what it means is seen by its addresses.
     */
    static boolean isInternalName(String host) {
        String asSuffix = '.' + host;
        return INTERNAL.stream().anyMatch(asSuffix::endsWith);
    }

    static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}

package io.posthorn.messaging.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operator opens and closes beyond the built-in address rules. Tenants have no say in it.
 *
 * @param allowed blocks that may be dialled although the rules deny them; http is allowed there too
 * @param neighbours what stands in such a block and is closed all the same
 */
public record EgressPolicy(List<Allowance> allowed, List<Place> neighbours) {
    /** Nothing opened: https on 443 and 8443 to public addresses. */
    public static final EgressPolicy STRICT = new EgressPolicy(List.of(), List.of());

    public EgressPolicy {
        allowed = List.copyOf(allowed);
        neighbours = List.copyOf(neighbours);
    }

    /**
     * One entry of the allow list.
     *
     * @param port 0 for every port, -1 for the usual ones (80, 443, 8443)
     */
    record Allowance(Cidr block, int port) {
        private static final Set<Integer> USUAL = Set.of(80, 443, 8443);

        boolean opens(int wanted) {
            return port == 0 || (port < 0 ? USUAL.contains(wanted) : port == wanted);
        }
    }

    /**
     * @param allow the text of {@code POSTHORN_EGRESS_ALLOW}: entries {@code CIDR}, {@code CIDR:port} or {@code CIDR:*},
     *     IPv6 in brackets ({@code [fd00::]/8:9000}), separated by commas; blank opens nothing
     * @throws IllegalArgumentException with a sentence that names the wrong part
     */
    public static EgressPolicy parse(String allow) {
        return new EgressPolicy(entries(allow).map(EgressPolicy::allowance).toList(), List.of());
    }

    /** @return this policy that also denies those */
    public EgressPolicy denying(List<Place> places) {
        return new EgressPolicy(
                allowed, Stream.concat(neighbours.stream(), places.stream()).toList());
    }

    private static Stream<String> entries(String text) {
        if (text.isBlank()) {
            return Stream.empty();
        }
        return Stream.of(text.split(",", -1)).map(String::strip);
    }

    private static Allowance allowance(String entry) {
        if (!entry.startsWith("[") && entry.indexOf(':') >= 0 && entry.indexOf(':') < entry.indexOf('/')) {
            throw new IllegalArgumentException("\"" + entry + "\" needs brackets around its IPv6 address.");
        }
        int port = entry.indexOf(':', Math.max(entry.indexOf(']'), 0));
        Cidr block = block(port < 0 ? entry : entry.substring(0, port));
        if (block.isEverything()) {
            throw new IllegalArgumentException(
                    "\"" + entry + "\" would open every address; name the networks your receivers are in.");
        }
        return new Allowance(block, port < 0 ? -1 : portOrAll(entry.substring(port + 1)));
    }

    private static Cidr block(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is an empty entry between two commas.");
        }
        if (!text.startsWith("[")) {
            return Cidr.of(text);
        }
        int end = text.indexOf(']');
        if (end < 0) {
            throw new IllegalArgumentException("\"" + text + "\" has no closing bracket.");
        }
        return Cidr.of(text.substring(1, end) + text.substring(end + 1));
    }

    private static int portOrAll(String text) {
        return text.equals("*") ? 0 : Place.port(text);
    }

    /** Whether an entry covers the address at that port. */
    boolean opens(byte[] address, int port) {
        return allowed.stream()
                .anyMatch(entry -> entry.opens(port) && entry.block().contains(address));
    }

    /** Whether an entry for just this one address covers it at that port. */
    boolean opensExactly(byte[] address, int port) {
        return allowed.stream()
                .anyMatch(entry -> entry.opens(port)
                        && entry.block().isOneAddress()
                        && entry.block().contains(address));
    }

    boolean opensSomethingAt(int port) {
        return allowed.stream().anyMatch(entry -> entry.opens(port));
    }
}

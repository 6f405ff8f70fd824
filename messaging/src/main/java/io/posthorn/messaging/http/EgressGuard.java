package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.webhook.EgressRules;
import io.posthorn.domain.webhook.TargetUrl;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpHost;

/**
 * Decides which addresses may be dialled, and is the only place that makes a dialling target.
 *
 * <p>A name is looked up once, <em>all</em> its addresses are judged, and one forbidden address closes the whole name. The
 * judged addresses themselves are dialled, so a name that changes its mind afterwards changes nothing.
 */
public final class EgressGuard implements EgressRules, AutoCloseable {
    private static final int MOST_ADDRESSES = 8;
    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final List<InetAddress> LOOPBACK = List.of(Cidr.address("127.0.0.1"), Cidr.address("::1"));

    private final EgressPolicy policy;
    private final Names names;
    private final ThisMachine machine;
    private final Neighbours neighbours;

    /** Uses the machine's resolver and interfaces. */
    public EgressGuard(EgressPolicy policy) {
        this(policy, NameLookup.ofTheMachine(), new OwnAddresses());
    }

    /** @param own addresses of this machine, not dialled unless the policy names exactly that address */
    public EgressGuard(EgressPolicy policy, NameLookup lookup, Supplier<Set<InetAddress>> own) {
        this.policy = policy;
        this.names = new Names(lookup);
        this.machine = new ThisMachine(own);
        this.neighbours = new Neighbours(policy.neighbours(), names, machine);
    }

    /** @return completes without a thread waiting, after two seconds of name lookup at the latest */
    CompletionStage<Destination> resolve(TargetUrl url) {
        Optional<InetAddress> literal = Hosts.literal(url.host());
        if (literal.isPresent()) {
            return CompletableFuture.completedFuture(judged(url, List.of(literal.get())));
        }
        if (Hosts.isLocalhost(url.host())) {
            return CompletableFuture.completedFuture(judged(url, openLoopback(url)));
        }
        if (isClosedForEveryAddress(url)) {
            return CompletableFuture.completedFuture(new Destination.Closed(ErrorClass.EGRESS_DENIED));
        }
        return names.addressesOf(url.host())
                .handle((found, broken) -> broken != null || found.isEmpty()
                        ? new Destination.Closed(ErrorClass.DNS)
                        : judged(url, found));
    }

    /** The name service is not asked for localhost (RFC 6761); of the two loopback addresses the opened one is meant. */
    private List<InetAddress> openLoopback(TargetUrl url) {
        return LOOPBACK.stream().filter(address -> permits(url, address)).toList();
    }

    private boolean isClosedForEveryAddress(TargetUrl url) {
        boolean usual = url.isHttps() && PORTS.contains(url.port()) && !Hosts.isInternalName(url.host());
        return !usual && !policy.opensSomethingAt(url.port());
    }

    private Destination judged(TargetUrl url, List<InetAddress> addresses) {
        if (addresses.isEmpty() || !addresses.stream().allMatch(address -> permits(url, address))) {
            return new Destination.Closed(ErrorClass.EGRESS_DENIED);
        }
        return new Destination.Pinned(addresses.stream()
                .limit(MOST_ADDRESSES)
                .map(address -> new HttpHost(
                        url.isHttps() ? "https" : "http", address, Hosts.withoutBrackets(url.host()), url.port()))
                .toList());
    }

    private boolean permits(TargetUrl url, InetAddress address) {
        byte[] bytes = SpecialAddresses.unmapped(address.getAddress());
        InetAddress unmapped = Hosts.of(bytes);
        return !neighbours.listen(unmapped, url.port()) && permits(url, bytes, isOwn(unmapped));
    }

    private boolean permits(TargetUrl url, byte[] address, boolean isOwn) {
        if (isOwn) {
            return policy.opensExactly(address, url.port());
        }
        boolean opened = policy.opens(address, url.port());
        if (opened && SpecialAddresses.isTranslated(address)) {
            byte[] behind = SpecialAddresses.behindTranslator(address);
            return permits(url, Hosts.of(behind));
        }
        return opened
                || (url.isHttps()
                        && PORTS.contains(url.port())
                        && !Hosts.isInternalName(url.host())
                        && !SpecialAddresses.hold(address));
    }

    // Loopback is everybody's own, so opening it needs no entry for one single address.
    private boolean isOwn(InetAddress address) {
        return (machine.has(address) || neighbours.have(address)) && !machine.isLoopback(address);
    }

    @Override
    public Optional<String> objection(TargetUrl url) {
        Optional<InetAddress> literal = Hosts.literal(url.host());
        if (literal.isPresent()) {
            return permits(url, literal.get()) ? Optional.empty() : Optional.of(wrongAddress(url, literal.get()));
        }
        if (Hosts.isLocalhost(url.host())) {
            return openLoopback(url).isEmpty() ? Optional.of(internalName(url)) : Optional.empty();
        }
        return isClosedForEveryAddress(url) ? Optional.of(wrongName(url)) : Optional.empty();
    }

    private String wrongAddress(TargetUrl url, InetAddress literal) {
        byte[] address = SpecialAddresses.unmapped(literal.getAddress());
        if (isOwn(Hosts.of(address)) || SpecialAddresses.hold(address)) {
            return "The address " + url.host() + " is not a public one; webhooks are not sent there.";
        }
        return wrongDoor(url);
    }

    private static String wrongName(TargetUrl url) {
        return Hosts.isInternalName(url.host()) ? internalName(url) : wrongDoor(url);
    }

    private static String internalName(TargetUrl url) {
        return "The name " + url.host() + " means nothing on the public internet; use a public host name.";
    }

    private static String wrongDoor(TargetUrl url) {
        return url.isHttps()
                ? "Port " + url.port() + " is not open; receivers listen on 443 or 8443."
                : "The URL must start with https://.";
    }

    @Override
    public void close() {
        names.close();
    }
}

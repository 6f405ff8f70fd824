package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.webhook.TargetUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Guards of a machine with a public address of its own, and the names they look up, counted. */
final class Guards implements AutoCloseable {
    /** The machine's own address, which looks like any other public one. */
    static final String OWN = "93.184.216.99";

    private final List<EgressGuard> guards = new ArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();

    /** @param found what every name leads to; nothing when there is no such name */
    EgressGuard guard(String allow, String... found) {
        return guard(EgressPolicy.parse(allow), name -> {
            if (found.length == 0) {
                throw new UnknownHostException(name);
            }
            return addresses(found);
        });
    }

    EgressGuard guard(EgressPolicy policy, NameLookup lookup) {
        NameLookup counted = name -> {
            lookups.incrementAndGet();
            return lookup.addressesOf(name);
        };
        EgressGuard guard = new EgressGuard(
                policy, counted, () -> Set.of(Cidr.address(OWN), Cidr.address("127.0.0.1"), Cidr.address("::1")));
        guards.add(guard);
        return guard;
    }

    int lookups() {
        return lookups.get();
    }

    @Override
    public void close() {
        guards.forEach(EgressGuard::close);
    }

    static Destination denied() {
        return new Destination.Closed(ErrorClass.EGRESS_DENIED);
    }

    static Destination resolve(EgressGuard guard, String url) {
        return guard.resolve(TargetUrl.of(url)).toCompletableFuture().join();
    }

    static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts).map(Cidr::address).toList();
    }
}

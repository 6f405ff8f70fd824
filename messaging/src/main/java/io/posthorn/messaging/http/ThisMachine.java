package io.posthorn.messaging.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Where this machine reaches itself: at its interfaces, everywhere in loopback, and at the unspecified addresses. */
record ThisMachine(Supplier<Set<InetAddress>> interfaces) {
    private static final List<Cidr> LOOPBACK = List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128"));
    private static final List<Cidr> UNSPECIFIED = List.of(Cidr.of("0.0.0.0/32"), Cidr.of("::/128"));

    boolean has(InetAddress address) {
        return isLoopback(address)
                || SpecialAddresses.isIn(UNSPECIFIED, address.getAddress())
                || interfaces.get().contains(address);
    }

    boolean isLoopback(InetAddress address) {
        return SpecialAddresses.isIn(LOOPBACK, address.getAddress());
    }
}

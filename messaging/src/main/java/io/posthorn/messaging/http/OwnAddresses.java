package io.posthorn.messaging.http;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The addresses of this machine's interfaces, read again every 30 s because containers gain and lose them. */
final class OwnAddresses implements Supplier<Set<InetAddress>> {
    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

    private volatile Reading last = read();

    private record Reading(Set<InetAddress> addresses, long atNanos) {}

    @Override
    public Set<InetAddress> get() {
        if (System.nanoTime() - last.atNanos() > KEPT_NANOS) {
            last = read();
        }
        return last.addresses();
    }

    private static Reading read() {
        try {
            Set<InetAddress> found = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toUnmodifiableSet());
            return new Reading(found, System.nanoTime());
        } catch (SocketException unreadable) {
            // Without the list the guard could let a request reach this machine: better to send nothing.
            throw new IllegalStateException("The addresses of the network interfaces cannot be read.", unreadable);
        }
    }
}

package io.posthorn.messaging.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses behind {@link Place}s. They are asked for again as every name is, because a database moves when it fails
 * over; while the name service is silent the last ones count.
 */
final class Neighbours {
    private final List<Place> places;
    private final Names names;
    private final ThisMachine machine;
    private final Map<String, List<InetAddress>> last = new ConcurrentHashMap<>();

    /** Waits for the name service, two seconds at the most. */
    Neighbours(List<Place> places, Names names, ThisMachine machine) {
        this.places = places;
        this.names = names;
        this.machine = machine;
        places.forEach(
                place -> last.put(place.host(), names.addressesOf(place.host()).join()));
    }

    /** Whether one of them has this address, on whatever port it listens. */
    boolean have(InetAddress address) {
        return places.stream().anyMatch(place -> addresses(place).contains(address));
    }

    /** Whether one of them listens just there; what listens on this machine does so on all its addresses. */
    boolean listen(InetAddress address, int port) {
        return places.stream().anyMatch(place -> place.port() == port && stands(place, address));
    }

    private boolean stands(Place place, InetAddress address) {
        List<InetAddress> known = addresses(place);
        return known.contains(address)
                || (machine.has(address) && known.stream().anyMatch(machine::has));
    }

    /** Never waits. */
    private List<InetAddress> addresses(Place place) {
        List<InetAddress> known = last.getOrDefault(place.host(), List.of());
        List<InetAddress> now = names.addressesOf(place.host()).getNow(known);
        if (now.isEmpty() || now.equals(known)) {
            return known;
        }
        last.put(place.host(), now);
        return now;
    }
}

package io.posthorn.api.compat;

import io.posthorn.domain.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The vendor's names of what we call otherwise, so that a fault is told at the place where the vendor's client wrote it.
 *
 * @param pointers our JSON Pointers to the vendor's; what lies below one moves along
 */
public record Renamed(Map<String, String> pointers) {
    public Renamed {
        pointers = Map.copyOf(pointers);
    }

    /** @throws Refused as the deed does, with the vendor's pointers */
    public <T> T call(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refused refused) {
            throw refused.at(this::vendors);
        }
    }

    private String vendors(String ours) {
        return Optional.ofNullable(pointers.get(ours)).orElseGet(() -> {
            int parent = ours.lastIndexOf('/');
            return parent <= 0 ? ours : vendors(ours.substring(0, parent)) + ours.substring(parent);
        });
    }
}

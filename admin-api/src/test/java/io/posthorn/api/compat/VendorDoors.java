package io.posthorn.api.compat;

import io.posthorn.api.access.Keys;
import java.util.List;

/** The vendors' door for tests of other packages. */
public final class VendorDoors {
    private VendorDoors() {}

    public static VendorDoor of(Keys keys, Dialect... dialects) {
        return new VendorDoor(List.of(dialects), keys::caller, keys::tenant);
    }
}
